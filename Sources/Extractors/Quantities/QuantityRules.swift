internal import TextPipeline

/// The rules of ``QuantityExtractor``.
extension Rule {
  // MARK: Counts

  static let quantityCountClassifier = Rule(
    "quantity.count.classifier", gives: .quantity, "A number with a measure word.",
    example: "发放除颤仪⟦quantity:36台⟧。")
  static let quantityCountPerson = Rule(
    "quantity.count.person", gives: .quantity, "A number with a measure word for people.",
    example: "⟦quantity:60余人⟧参加。")
  static let quantityCountTimes = Rule(
    "quantity.count.times", gives: .quantity, "A number with a measure word for acts.",
    example: "巡查河道⟦quantity:120次⟧。")
  static let quantityCountGrand = Rule(
    "quantity.count.grand", gives: .quantity, "A number with 大 in the place of a measure word.",
    example: "实施⟦quantity:五大⟧工程。")
  static let quantityCountMassed = Rule(
    "quantity.count.massed", gives: .quantity, "A large number right before its noun.",
    example: "⟦quantity:数百⟧航班取消。")
  static let quantityCountHeadless = Rule(
    "quantity.count.headless", gives: .quantity, "A large number by itself.",
    example: "视频阅读量突破⟦quantity:4.7万⟧。")

  // MARK: Measures, money, ages

  static let quantityMeasureUnit = Rule(
    "quantity.measure.unit", gives: .quantity, "A number with a unit of measurement.",
    example: "堤长⟦quantity:12.5公里⟧。")
  static let quantityMoneyCurrency = Rule(
    "quantity.money.currency", gives: .quantity, "A number with a currency.",
    example: "投资⟦quantity:3.5万元⟧。")
  static let quantityMoneyHeadless = Rule(
    "quantity.money.headless", gives: .quantity, "A large number by itself behind a word for money.",
    example: "总投资⟦quantity:3.5亿⟧。")
  static let quantityAgeYears = Rule(
    "quantity.age.years", gives: .quantity, "An age.",
    example: "船工今年⟦quantity:58岁⟧。")
  static let quantityMultipleFold = Rule(
    "quantity.multiple.fold", gives: .quantity, "A multiple.",
    example: "产量增长⟦quantity:2倍⟧。")

  // MARK: Shares

  static let quantityPercentageSign = Rule(
    "quantity.percentage.sign", gives: .quantity, "A percentage by its sign, or in points.",
    example: "增长⟦quantity:4.8%⟧。")
  static let quantityPercentageWords = Rule(
    "quantity.percentage.words", gives: .quantity, "A percentage in words.",
    example: "增长⟦quantity:百分之三十⟧。")
  static let quantityPercentageTenths = Rule(
    "quantity.percentage.tenths", gives: .quantity, "A share in tenths.",
    example: "⟦quantity:三成⟧稻田受灾。")
  static let quantityPercentageDiscount = Rule(
    "quantity.percentage.discount", gives: .quantity, "A price in tenths or hundredths of the full one.",
    example: "门票打⟦quantity:八五折⟧。")
  static let quantityFractionWords = Rule(
    "quantity.fraction.words", gives: .quantity, "A fraction in words.",
    example: "⟦quantity:三分之一⟧的稻田受灾。")
  static let quantityFractionSlash = Rule(
    "quantity.fraction.slash", gives: .quantity, "A fraction with a slash.",
    example: "受灾稻田占⟦quantity:1/8⟧。")

  // MARK: Ordinals

  static let quantityOrdinalClassifier = Rule(
    "quantity.ordinal.classifier", gives: .quantity, "第 with a number and a measure word.",
    example: "这是建成的⟦quantity:第17座⟧大桥。")
  static let quantityOrdinalBare = Rule(
    "quantity.ordinal.bare", gives: .quantity, "第 with a number alone, as a rank.",
    example: "产量名列⟦quantity:第四⟧。")
  static let quantityOrdinalFront = Rule(
    "quantity.ordinal.front", gives: .quantity, "前 with a number, as a rank not to be exceeded.",
    example: "进入⟦quantity:前10名⟧。")
}

extension [Rule] {
  static let quantities: [Rule] = [
    .quantityCountClassifier, .quantityCountPerson, .quantityCountTimes, .quantityCountGrand,
    .quantityCountMassed, .quantityCountHeadless, .quantityMeasureUnit, .quantityMoneyCurrency,
    .quantityMoneyHeadless, .quantityAgeYears, .quantityMultipleFold, .quantityPercentageSign,
    .quantityPercentageWords, .quantityPercentageTenths, .quantityPercentageDiscount,
    .quantityFractionWords, .quantityFractionSlash, .quantityOrdinalClassifier,
    .quantityOrdinalBare, .quantityOrdinalFront,
  ]
}

extension QuantityUnits.Match.Kind {
  /// The rule of a number with a unit of this kind.
  var rule: Rule {
    switch self {
    case .count(.person): .quantityCountPerson
    case .count(.times): .quantityCountTimes
    case .count: .quantityCountClassifier
    case .measure: .quantityMeasureUnit
    case .money: .quantityMoneyCurrency
    case .age: .quantityAgeYears
    case .multiple: .quantityMultipleFold
    case .percent: .quantityPercentageSign
    case .tenths: .quantityPercentageTenths
    }
  }
}
