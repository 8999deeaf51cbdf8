internal import TextPipeline

/// The rules of ``OrganizationExtractor``.
extension Rule {
  // MARK: Names around a head

  static let organizationPlaced = Rule(
    "organization.placed", gives: .organization, "A head behind the place of its body.",
    example: "⟦organization:云川市妇幼保健院⟧举行义诊。")
  static let organizationDeictic = Rule(
    "organization.deictic", gives: .organization,
    "A head behind a level that stands for the place of the page.",
    example: "⟦organization:市卫生健康委⟧召开会议。")
  static let organizationComplete = Rule(
    "organization.complete", gives: .organization, "A name that is whole by itself.",
    example: "⟦organization:世界卫生组织⟧发布报告。")
  static let organizationPart = Rule(
    "organization.part", gives: .organization, "A body that is part of the one before it.",
    example: "⟦organization:云川市人民医院急救中心⟧举行义诊。")
  static let organizationDepartment = Rule(
    "organization.department", gives: .organization, "A department behind its body.",
    example: "⟦organization:市卫生健康委基层卫生科⟧召开会议。")
  static let organizationBranded = Rule(
    "organization.branded", gives: .organization, "A head behind a proper name.",
    example: "⟦organization:启鸿科技有限公司⟧捐款。")
  static let organizationPlain = Rule(
    "organization.plain", gives: .organization,
    "A name of ordinary words that somebody named behind it vouches for, and its repeats.",
    example: "⟦organization:阳光慈善基金会⟧理事李丹出席。")
  static let organizationCoordinated = Rule(
    "organization.coordinated", gives: .organization,
    "A member of an enumeration that leaves out what the first one says for all.",
    example: "市疾控中心、⟦organization:妇幼保健院⟧参加。")

  // MARK: Other names

  static let organizationSource = Rule(
    "organization.source", gives: .organization,
    "The account or medium behind 来源, whatever its name looks like.",
    example: "来源：⟦organization:云川发布⟧")
  static let organizationDateline = Rule(
    "organization.dateline", gives: .organization, "The medium that a report begins with, before its date.",
    example: "⟦organization:中国云川网⟧12月8日讯（记者李丹）入冬以来，献血人数减少。")
  static let organizationBare = Rule(
    "organization.bare", gives: .organization,
    "An office without its place: named in full before, held by somebody, or of a region that names offices so.",
    example: "云川市卫生局发布通报。⟦organization:卫生局⟧局长李展鹏表示，疫情平稳。")
  static let organizationAliasIntroduced = Rule(
    "organization.alias.introduced", gives: .organization,
    "A short form that a bracket introduces with 简称 or the like.",
    example: "云川市水利局（以下简称“⟦organization:市水利局⟧”）召开会议。")
  static let organizationAliasAbbreviation = Rule(
    "organization.alias.abbreviation", gives: .organization,
    "A short form in a bracket, made of characters of the name before it.",
    example: "云川市疾病预防控制中心（⟦organization:云川疾控⟧）召开会议。")
  static let organizationAliasLatin = Rule(
    "organization.alias.latin", gives: .organization, "Initials in a bracket behind the name.",
    example: "世界卫生组织（⟦organization:WHO⟧）发布报告。")
  static let organizationAliasRepeated = Rule(
    "organization.alias.repeated", gives: .organization, "A short form that the text defined before.",
    example: "世界卫生组织（WHO）发布报告。⟦organization:WHO⟧说，情况好转。")
  static let organizationSchoolShort = Rule(
    "organization.school.short", gives: .organization,
    "A short form of a university that the text names in full.",
    example: "云丰邮电大学举行典礼。他说，⟦organization:云邮⟧将提高质量。")
  static let organizationEmployer = Rule(
    "organization.employer", gives: .organization,
    "The medium before a reporter's title or between two marks, whatever its name is.",
    example: "（⟦organization:江岸新闻⟧记者 李展鹏）")
  static let organizationLegalBrand = Rule(
    "organization.legal-brand", gives: .organization,
    "A firm by the beginning of the legal name that the text gives it.",
    example: "云川市启鸿电池科技有限公司投产。⟦organization:启鸿电池⟧招工。")
  static let organizationStation = Rule(
    "organization.station", gives: .organization,
    "The state's station as its own reports call it.",
    example: "（⟦organization:总台⟧记者 李展鹏）")
  static let organizationListed = Rule(
    "organization.listed", gives: .organization,
    "A member of a list of names that ends in the kind of its members.",
    example: "一行走访云川集团、⟦organization:林桥酱业⟧等知名企业。")
  static let organizationListedFirm = Rule(
    "organization.listed-firm", gives: .organization,
    "A member of a list of firms, by a trade at its end or by characters that make no words.",
    example: "到场的有红杉资本、⟦organization:栖朗汇谷⟧、高瓴资本等。")
  static let organizationFaculty = Rule(
    "organization.faculty", gives: .organization, "A faculty in a row of three or more, and its repeats.",
    example: "⟦organization:文学院⟧、政法学院、美术学院等学院扎实工作。")
  static let organizationManaged = Rule(
    "organization.managed", gives: .organization,
    "What stands before the title of a firm's manager who is named behind it.",
    example: "座谈会上，⟦organization:启鸿⟧董事长李展鹏介绍了情况。")
  static let organizationStock = Rule(
    "organization.stock", gives: .organization,
    "The short name of a listed firm before its code, and its repeats.",
    example: "⟦organization:林桥阿胶⟧(600123.SH)公告称，公司总裁辞职。")
  static let organizationTrade = Rule(
    "organization.trade", gives: .organization,
    "A firm by a brand and the word for its trade, and its repeats.",
    example: "本轮融资由⟦organization:启鸿资本⟧领投。")
  static let organizationClub = Rule(
    "organization.club", gives: .organization,
    "A club by the short name of its reports, where a match is spoken of.",
    example: "中超联赛第3轮，⟦organization:申花⟧主场迎来升班马，前锋李展鹏上半场头球破门。")
  static let organizationBrand = Rule(
    "organization.brand", gives: .organization,
    "A known short name that is a thing or a word as well, told by what stands beside it.",
    example: "⟦organization:三星⟧宣布关闭一家工厂。")
  static let organizationAcronym = Rule(
    "organization.acronym", gives: .organization,
    "A body by capital letters behind the word for what it is, before its office or beside another, and its repeats.",
    example: "这座码头归物流企业⟦organization:QLV⟧，昨天启用。")
  static let organizationAppositive = Rule(
    "organization.appositive", gives: .organization,
    "A name behind the word for what it is, in quotes or before its Latin form, and its repeats.",
    example: "据软件公司⟦organization:布鲁卡⟧（⟦organization:Bruca⟧）介绍，产品已经上市。")
  static let organizationPartRepeated = Rule(
    "organization.part.repeated", gives: .organization,
    "A part of a body without the body, behind whose name the text has it elsewhere.",
    example: "云川县公安局林桥派出所接到报警。⟦organization:林桥派出所⟧所长李展鹏说，失主已经找到。")
}

extension [Rule] {
  static let organizations: [Rule] = [
    .organizationPlaced, .organizationDeictic, .organizationComplete, .organizationPart,
    .organizationDepartment, .organizationBranded, .organizationPlain, .organizationCoordinated,
    .organizationSource,
    .organizationDateline,
    .organizationBare,
    .organizationAliasIntroduced, .organizationAliasAbbreviation, .organizationAliasLatin,
    .organizationAliasRepeated, .organizationPartRepeated, .organizationSchoolShort, .organizationListed,
    .organizationListedFirm,
    .organizationStock,
    .organizationFaculty, .organizationManaged, .organizationTrade, .organizationClub,
    .organizationAppositive, .organizationBrand, .organizationAcronym,
    .organizationEmployer, .organizationStation, .organizationLegalBrand,
  ]
}
