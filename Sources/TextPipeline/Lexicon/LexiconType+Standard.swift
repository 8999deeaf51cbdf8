/// The types of the lexicons that come with the package. Their numbers are known beforehand: they are asked of every hit.
extension LexiconType {
  /// Their names, by number.
  static let standard = [
    "title", "titlemod", "country", "division", "region", "foreigncity", "nature", "landmark",
    "orghead", "organization", "surname", "given", "word", "measure", "unit", "currency", "festival",
  ]

  /// Titles and the characters that they end in: 局长, 教授.
  @inlinable package static var title: LexiconType { LexiconType(id: 0) }
  /// What may stand before a title: 副, 首席.
  @inlinable package static var titleModifier: LexiconType { LexiconType(id: 1) }
  /// Countries, by their full and short names.
  @inlinable package static var country: LexiconType { LexiconType(id: 2) }
  /// Administrative divisions of China, down to counties.
  @inlinable package static var division: LexiconType { LexiconType(id: 3) }
  /// Regions that are no division of their own: 华北, 长三角.
  @inlinable package static var region: LexiconType { LexiconType(id: 4) }
  /// Cities and provinces abroad.
  @inlinable package static var foreignCity: LexiconType { LexiconType(id: 5) }
  /// Mountains, rivers, lakes, islands.
  @inlinable package static var nature: LexiconType { LexiconType(id: 6) }
  /// Venues, squares, stations.
  @inlinable package static var landmark: LexiconType { LexiconType(id: 7) }
  /// What names of bodies end in: 委员会, 医院.
  @inlinable package static var bodyHead: LexiconType { LexiconType(id: 8) }
  /// Bodies by their complete names.
  @inlinable package static var body: LexiconType { LexiconType(id: 9) }
  /// Surnames, with how frequent they are.
  @inlinable package static var surname: LexiconType { LexiconType(id: 10) }
  /// Characters of given names, with their log-odds.
  @inlinable package static var given: LexiconType { LexiconType(id: 11) }
  /// Words of the language, with part of speech and frequency.
  @inlinable package static var word: LexiconType { LexiconType(id: 12) }
  /// Measure words.
  @inlinable package static var measure: LexiconType { LexiconType(id: 13) }
  /// Units of measurement.
  @inlinable package static var unit: LexiconType { LexiconType(id: 14) }
  /// Currencies.
  @inlinable package static var currency: LexiconType { LexiconType(id: 15) }
  /// Festivals and solar terms.
  @inlinable package static var festival: LexiconType { LexiconType(id: 16) }
}
