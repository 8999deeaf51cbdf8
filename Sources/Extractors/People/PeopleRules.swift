internal import TextPipeline

/// The rules of ``PeopleExtractor``.
extension Rule {
  // MARK: People

  static let personByline = Rule(
    "person.byline", gives: .person, "A name in a byline.",
    example: "本报讯（记者 ⟦person:孟晓岚⟧）大坝合龙。")
  static let personDotted = Rule(
    "person.dotted", gives: .person, "A transcribed name with dots between its parts.",
    example: "⟦person:卡尔·林德曼⟧到访。")
  static let personTranscribed = Rule(
    "person.transcribed", gives: .person, "A transcribed name without a dot, behind a title.",
    example: "总统⟦person:林德曼⟧到访。")
  static let personGlossed = Rule(
    "person.glossed", gives: .person,
    "A transcribed name that a bracket gives in its own script.",
    example: "⟦person:布兰科⟧（Jorge Blanco）在会上发言。")
  static let personKnown = Rule(
    "person.known", gives: .person, "Somebody known the world over, by a transcribed family name alone.",
    example: "峰会上，⟦person:特朗普⟧没有讲话。")
  static let personMentioned = Rule(
    "person.mentioned", gives: .person,
    "A transcribed name without dot or title, where what people do or their office follows.",
    example: "⟦person:林德曼⟧表示，工程已完工。")
  static let personComposed = Rule(
    "person.composed", gives: .person,
    "A Tibetan or Mongolian name composed of the parts that such names share.",
    example: "牧民⟦person:格桑卓玛⟧赶来了。")
  static let personWithheld = Rule(
    "person.withheld", gives: .person, "A family name with 某.",
    example: "男子⟦person:罗某⟧被救起。")
  static let personHonorific = Rule(
    "person.honorific", gives: .person, "A family name with an honorific.",
    example: "市民⟦person:邓女士⟧说，水已退。")
  static let personAssumed = Rule(
    "person.assumed", gives: .person,
    "A name of two characters, a given name perhaps, before （化名） or behind 姑娘.",
    example: "大学生⟦person:朵朵⟧（化名）回到家乡。")
  static let personLatin = Rule(
    "person.latin", gives: .person, "A name in Latin letters beside an office, and its repeats.",
    example: "协会主席⟦person:Anna Berg⟧到访。")
  static let personMonastic = Rule(
    "person.monastic", gives: .person, "A name in religion beside a title of monks and nuns.",
    example: "⟦person:觉衍⟧法师开示。")
  static let personActing = Rule(
    "person.acting", gives: .person,
    "A name of a family in no list behind an office, and again before what its bearer does; or one that opens clauses again and again.",
    example: "局长⟦person:召梦南⟧来访。召梦南指出，大坝已合龙。")
  static let personData = Rule(
    "person.data", gives: .person, "A name that personal data follow.",
    example: "⟦person:罗梦就⟧，男，1974年5月生。")
  static let personSurnameTitle = Rule(
    "person.surname-title", gives: .person,
    "A family name with the title of somebody named in full elsewhere.",
    example: "县医院主任樊志远介绍了病情。⟦person:樊主任⟧说，病人已好转。")
  static let personListed = Rule(
    "person.listed", gives: .person, "A name in a list of names.",
    example: "获奖者有罗慕白、⟦person:章若楠⟧、谭嘉木。")
  static let personWeighed = Rule(
    "person.weighed", gives: .person, "A name that its characters and its context make likely.",
    example: "局长⟦person:梁启航⟧主持会议。")

  // MARK: Titles

  static let titleByline = Rule(
    "title.byline", gives: .title, "A title in a byline.",
    example: "本报讯（⟦title:记者⟧ 孟晓岚）大坝合龙。")
  static let titleHeld = Rule(
    "title.held", gives: .title, "A title beside the name of who holds it.",
    example: "⟦title:局长⟧梁启航主持会议。")
}

extension [Rule] {
  static let people: [Rule] = [
    .personByline, .personDotted, .personTranscribed, .personKnown, .personMentioned, .personGlossed,
    .personComposed, .personWithheld, .personHonorific, .personAssumed, .personLatin, .personMonastic,
    .personActing,
    .personData,
    .personSurnameTitle, .personListed, .personWeighed, .titleByline, .titleHeld,
  ]
}
