internal import TextPipeline

/// The types of the lexicons that come with the package.
extension LexiconType {
  /// Titles and the characters that they end in: 局长, 教授.
  static let title = LexiconType("title")
  /// What may stand before a title: 副, 首席.
  static let titleModifier = LexiconType("titlemod")
  /// Countries, by their full and short names.
  static let country = LexiconType("country")
  /// Administrative divisions of China, down to counties.
  static let division = LexiconType("division")
  /// Regions that are no division of their own: 华北, 长三角.
  static let region = LexiconType("region")
  /// Cities and provinces abroad.
  static let foreignCity = LexiconType("foreigncity")
  /// Mountains, rivers, lakes, islands.
  static let nature = LexiconType("nature")
  /// Venues, squares, stations.
  static let landmark = LexiconType("landmark")
  /// What names of bodies end in: 委员会, 医院.
  static let bodyHead = LexiconType("orghead")
  /// Bodies by their complete names.
  static let body = LexiconType("organization")
  /// Surnames, with how frequent they are.
  static let surname = LexiconType("surname")
  /// Characters of given names, with their log-odds.
  static let given = LexiconType("given")
  /// Words of the language, with part of speech and frequency.
  static let word = LexiconType("word")
  /// Measure words.
  static let measure = LexiconType("measure")
  /// Units of measurement.
  static let unit = LexiconType("unit")
  /// Currencies.
  static let currency = LexiconType("currency")
  /// Festivals and solar terms.
  static let festival = LexiconType("festival")
}
