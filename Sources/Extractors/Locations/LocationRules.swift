internal import TextPipeline

/// The rules of ``LocationExtractor``.
extension Rule {
  static let locationLexicon = Rule(
    "location.lexicon", gives: .location,
    "A division, a country, a region or a natural feature of the lexicon.",
    example: "代表团赴⟦location:云南省⟧考察。")
  static let locationJoined = Rule(
    "location.joined", gives: .location, "Adjoining places of the lexicon, highest level first.",
    example: "代表团赴⟦location:云南省大理市⟧考察。")
  static let locationDeictic = Rule(
    "location.deictic", gives: .location, "A place named from where the page is.",
    example: "⟦location:我市⟧降雨。")
  static let locationRoad = Rule(
    "location.road", gives: .location, "A road, with the number of a house where one follows.",
    example: "⟦location:朝晖路218号⟧起火。")
  static let locationVillage = Rule(
    "location.village", gives: .location, "A village.",
    example: "村民来自⟦location:桃源村⟧。")
  static let locationTownship = Rule(
    "location.township", gives: .location, "A township, a subdistrict or a community.",
    example: "船工家住⟦location:柳溪小区⟧。")
  static let locationVenue = Rule(
    "location.venue", gives: .location, "A building, a park, a bridge and other places that people go to.",
    example: "灯会在⟦location:柳溪公园⟧开幕。")
  static let locationStation = Rule(
    "location.station", gives: .location, "A station named by its place.",
    example: "列车停靠⟦location:大理站⟧。")
  static let locationGarden = Rule(
    "location.garden", gives: .location, "A place in 园 behind another place.",
    example: "灯会在⟦location:大理菊园⟧开幕。")
  static let locationNature = Rule(
    "location.nature", gives: .location, "An island, a desert and other natural features.",
    example: "渡船驶向⟦location:嵊泗列岛⟧。")
  static let locationLine = Rule(
    "location.line", gives: .location, "A motorway or a railway.",
    example: "⟦location:柳溪高速⟧通车。")
  static let locationForeign = Rule(
    "location.foreign", gives: .location, "A place abroad, by the characters of its transcription.",
    example: "冰雹袭击⟦location:巴尔泰卢州⟧。")
  static let locationDateline = Rule(
    "location.dateline", gives: .location, "Where an agency's report comes from.",
    example: "新华社⟦location:苏哈兰⟧6月3日电 记者林桥。")
  static let locationCharacter = Rule(
    "location.character", gives: .location,
    "A province, a city or a country in one character, behind a verb of going.",
    example: "代表团抵⟦location:沪⟧。")
  static let locationPair = Rule(
    "location.pair", gives: .location, "Two countries in one character each, run together.",
    example: "庆祝⟦location:中智⟧建交。")
}

extension [Rule] {
  static let locations: [Rule] = [
    .locationLexicon, .locationJoined, .locationDeictic, .locationRoad, .locationVillage,
    .locationTownship, .locationVenue, .locationStation, .locationGarden, .locationNature,
    .locationLine, .locationForeign, .locationDateline, .locationCharacter, .locationPair,
  ]
}
