internal import TextPipeline

/// The rules of ``DateExtractor``.
extension Rule {
  // MARK: Points of the calendar

  static let dateCalendarYearMonthDay = Rule(
    "date.calendar.year-month-day", gives: .date, "A day with its month and year.",
    example: "大桥于⟦date:2021年3月18日⟧通车。")
  static let dateCalendarYearMonth = Rule(
    "date.calendar.year-month", gives: .date, "A month with its year.",
    example: "大桥于⟦date:2021年3月⟧通车。")
  static let dateCalendarMonthDay = Rule(
    "date.calendar.month-day", gives: .date,
    "A day with its month, in a year that the text does not say there.",
    example: "大坝⟦date:9月25日⟧合龙。")
  static let dateCalendarYear = Rule(
    "date.calendar.year", gives: .date, "A year by its number.",
    example: "大桥于⟦date:2021年⟧通车。")
  static let dateCalendarMonth = Rule(
    "date.calendar.month", gives: .date, "A month, in a year that the text does not say there.",
    example: "大坝⟦date:6月⟧合龙。")
  static let dateCalendarDay = Rule(
    "date.calendar.day", gives: .date, "A day of a month that the text does not say there.",
    example: "大坝于⟦date:25日⟧合龙。")
  static let dateCalendarNumeric = Rule(
    "date.calendar.numeric", gives: .date, "A day in digits with strokes, dots or slashes between them.",
    example: "发布时间：⟦date:2021-03-18⟧")
  static let dateCalendarBareYear = Rule(
    "date.calendar.bare-year", gives: .date, "A year without 年 before the name of an event.",
    example: "⟦date:2021⟧全国龙舟公开赛落幕。")
  static let dateCalendarDecade = Rule(
    "date.calendar.decade", gives: .date, "A decade.",
    example: "老桥建于⟦date:上世纪八十年代⟧。")
  static let dateCalendarCentury = Rule(
    "date.calendar.century", gives: .date, "A century.",
    example: "古塔建于⟦date:17世纪⟧。")
  static let dateCalendarHalf = Rule(
    "date.calendar.half", gives: .date, "Half a year.",
    example: "⟦date:上半年⟧粮食增产。")
  static let dateCalendarQuarter = Rule(
    "date.calendar.quarter", gives: .date, "A quarter of a year.",
    example: "⟦date:2021年第三季度⟧粮食增产。")
  static let dateCalendarSeason = Rule(
    "date.calendar.season", gives: .date, "A season.",
    example: "⟦date:2021年春季⟧开学。")
  static let dateCalendarWeek = Rule(
    "date.calendar.week", gives: .date, "A week.",
    example: "会议定于⟦date:下周⟧召开。")
  static let dateCalendarWeekday = Rule(
    "date.calendar.weekday", gives: .date, "A day of the week.",
    example: "会议定于⟦date:下周三⟧召开。")
  static let dateCalendarWeekend = Rule(
    "date.calendar.weekend", gives: .date, "A weekend.",
    example: "⟦date:本周末⟧有雨。")
  static let dateCalendarFeast = Rule(
    "date.calendar.feast", gives: .date, "A feast, a solar term or a statutory holiday.",
    example: "⟦date:元宵节⟧举行灯会。")
  static let dateCalendarLunar = Rule(
    "date.calendar.lunar", gives: .date, "A month or a day of the Chinese calendar.",
    example: "庙会从⟦date:农历二月初八⟧开始。")

  // MARK: Points counted from another

  static let dateDeicticYear = Rule(
    "date.deictic.year", gives: .date, "A year counted from that of writing.",
    example: "大桥⟦date:去年⟧通车。")
  static let dateDeicticMonth = Rule(
    "date.deictic.month", gives: .date, "A month counted from that of writing.",
    example: "大桥⟦date:上个月⟧通车。")
  static let dateDeicticDay = Rule(
    "date.deictic.day", gives: .date, "A day counted from that of writing.",
    example: "大桥⟦date:昨天⟧通车。")
  static let dateToldYear = Rule(
    "date.told.year", gives: .date, "A year counted from one that the text told before.",
    example: "2019年奠基，⟦date:同年⟧开工。")
  static let dateToldMonth = Rule(
    "date.told.month", gives: .date, "A month counted from one that the text told before.",
    example: "6月2日奠基，⟦date:当月⟧开工。")
  static let dateToldDay = Rule(
    "date.told.day", gives: .date, "A day counted from one that the text told before.",
    example: "6月2日奠基，⟦date:次日⟧开工。")
  static let dateOffset = Rule(
    "date.offset", gives: .date, "A day, week, month or year at some distance from another.",
    example: "⟦date:三天后⟧复工。")
  static let dateReference = Rule(
    "date.reference", gives: .date, "The past, the present or the future without a date.",
    example: "⟦date:目前⟧雨已停。")

  // MARK: Times of day

  static let dateTimeClock = Rule(
    "date.time.clock", gives: .date, "A time of the clock on a day that the text does not say there.",
    example: "⟦date:上午9时30分⟧开会。")
  static let dateTimePart = Rule(
    "date.time.part", gives: .date, "A part of a day that the text does not say there.",
    example: "⟦date:凌晨⟧有雨。")
  static let dateTimeDatedClock = Rule(
    "date.time.dated-clock", gives: .date, "A time of the clock with its day.",
    example: "⟦date:6月2日上午9时⟧开会。")
  static let dateTimeDatedPart = Rule(
    "date.time.dated-part", gives: .date, "A part of a day with its day.",
    example: "⟦date:6月2日上午⟧开会。")

  // MARK: Ranges

  static let dateRangePoints = Rule(
    "date.range.points", gives: .date, "From one point to another; the end inherits what it does not say.",
    example: "⟦date:4月25日至5月1日⟧闭馆。")
  static let dateRangeSharedUnit = Rule(
    "date.range.shared-unit", gives: .date, "Two numbers that share the unit behind them.",
    example: "⟦date:9—11日⟧闭馆。")
  static let dateRangeUntilNow = Rule(
    "date.range.until-now", gives: .date, "From a point until now.",
    example: "⟦date:2018年11月至今⟧未发洪水。")
  static let dateRangeBareYears = Rule(
    "date.range.bare-years", gives: .date, "From one year to another, without 年.",
    example: "文集收录⟦date:2016-2018⟧的作品。")

  // MARK: Lengths of time

  static let dateDurationSimple = Rule(
    "date.duration.simple", gives: .date, "A number and one unit of time.",
    example: "施工持续⟦date:24小时⟧。")
  static let dateDurationCompound = Rule(
    "date.duration.compound", gives: .date, "Numbers with units of time, from coarse to fine.",
    example: "施工持续⟦date:1小时40分钟⟧。")
  static let dateDurationHalf = Rule(
    "date.duration.half", gives: .date, "Half a unit of time.",
    example: "施工持续⟦date:半年⟧。")
  static let dateDurationFuzzy = Rule(
    "date.duration.fuzzy", gives: .date, "A number of neighbouring digits and a unit of time.",
    example: "施工持续⟦date:三四天⟧。")
  static let dateDurationRange = Rule(
    "date.duration.range", gives: .date, "Two numbers that share a unit of time.",
    example: "施工持续⟦date:18至20个月⟧。")
  static let dateDurationBounded = Rule(
    "date.duration.bounded", gives: .date, "A length of time behind a word that bounds or places it.",
    example: "⟦date:近三年⟧没有洪水。")

  static let dateDurationRace = Rule(
    "date.duration.race", gives: .date, "The time of a race, in digits with colons.",
    example: "她以⟦date:1:45.32⟧的成绩夺冠。")

  // MARK: What recurs

  static let dateSetEvery = Rule(
    "date.set.every", gives: .date, "Every unit of time.",
    example: "渡船⟦date:每天⟧开航。")
  static let dateSetInterval = Rule(
    "date.set.interval", gives: .date, "Every so many units of time.",
    example: "渡船⟦date:每两周⟧检修。")
  static let dateSetRecurring = Rule(
    "date.set.recurring", gives: .date, "The same point of every unit of time.",
    example: "渡船⟦date:每周三⟧停航。")
  static let dateSetRange = Rule(
    "date.set.range", gives: .date, "The same range of every unit of time.",
    example: "渡船⟦date:每天8时至20时⟧开航。")
  static let dateSetIdiom = Rule(
    "date.set.idiom", gives: .date, "A fixed phrase for what recurs.",
    example: "⟦date:一年一度⟧的灯会开幕。")
}

extension [Rule] {
  static let dates: [Rule] = [
    .dateCalendarYearMonthDay, .dateCalendarYearMonth, .dateCalendarMonthDay, .dateCalendarYear,
    .dateCalendarMonth, .dateCalendarDay, .dateCalendarNumeric, .dateCalendarBareYear,
    .dateCalendarDecade, .dateCalendarCentury, .dateCalendarHalf, .dateCalendarQuarter,
    .dateCalendarSeason, .dateCalendarWeek, .dateCalendarWeekday, .dateCalendarWeekend,
    .dateCalendarFeast, .dateCalendarLunar, .dateDeicticYear, .dateDeicticMonth, .dateDeicticDay,
    .dateToldYear, .dateToldMonth, .dateToldDay, .dateOffset, .dateReference, .dateTimeClock,
    .dateTimePart, .dateTimeDatedClock, .dateTimeDatedPart, .dateRangePoints, .dateRangeSharedUnit,
    .dateRangeUntilNow, .dateRangeBareYears, .dateDurationSimple, .dateDurationCompound,
    .dateDurationHalf, .dateDurationFuzzy, .dateDurationRange, .dateDurationBounded, .dateDurationRace,
    .dateSetEvery,
    .dateSetInterval, .dateSetRecurring, .dateSetRange, .dateSetIdiom,
  ]
}
