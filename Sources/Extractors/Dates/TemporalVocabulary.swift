internal import TextPipeline

/// The closed word classes of the temporal grammar, in folded form.
enum TemporalVocabulary {
  typealias Point = TemporalPoint

  /// Words for a year.
  static let years = WordMap<Point.Field>([
    "今年": .fromWriting(0), "本年": .fromWriting(0), "去年": .fromWriting(-1), "上年": .fromWriting(-1),
    "上一年": .fromWriting(-1), "昨年": .fromWriting(-1), "明年": .fromWriting(1), "来年": .fromWriting(1),
    "下年": .fromWriting(1), "下一年": .fromWriting(1), "前年": .fromWriting(-2), "大前年": .fromWriting(-3),
    "后年": .fromWriting(2), "大后年": .fromWriting(3), "这一年": .fromWriting(0), "这年": .fromTold(0),
    "当年": .fromTold(0), "同年": .fromTold(0), "次年": .fromTold(1), "翌年": .fromTold(1), "第二年": .fromTold(1),
    "该年": .fromTold(0),
    "本年度": .fromWriting(0), "上年度": .fromWriting(-1), "上一年度": .fromWriting(-1), "下年度": .fromWriting(1),
    "下一年度": .fromWriting(1), "今年度": .fromWriting(0), "去年度": .fromWriting(-1), "当年度": .fromTold(0),
    "今岁": .fromWriting(0), "去岁": .fromWriting(-1),
  ])

  /// Words for a month.
  static let months = WordMap<Point.Field>([
    "本月": .fromWriting(0), "这个月": .fromWriting(0), "这月": .fromWriting(0), "上月": .fromWriting(-1),
    "上个月": .fromWriting(-1), "上一个月": .fromWriting(-1), "上上个月": .fromWriting(-2), "上上月": .fromWriting(-2),
    "下月": .fromWriting(1), "下个月": .fromWriting(1), "下一个月": .fromWriting(1), "下下个月": .fromWriting(2),
    "下下月": .fromWriting(2), "当月": .fromTold(0), "同月": .fromTold(0), "次月": .fromTold(1), "翌月": .fromTold(1),
    "该月": .fromTold(0),
  ])

  struct Day {
    var day: Point.Field
    var part: Point.DayPart?

    init(_ day: Point.Field, _ part: Point.DayPart? = nil) {
      self.day = day
      self.part = part
    }
  }

  /// What 后 is a word with: 随后, 会后.
  static let beforeAfter: UnitSet = "随会此最战雨雪震灾赛饭病术产课"
  /// Words for a day, some with its part.
  static let days = WordMap<Day>([
    "今天": Day(.fromWriting(0)), "今日": Day(.fromWriting(0)), "本日": Day(.fromTold(0)),
    "即日": Day(.fromWriting(0)),
    "昨天": Day(.fromWriting(-1)), "昨日": Day(.fromWriting(-1)), "前天": Day(.fromWriting(-2)),
    "前日": Day(.fromWriting(-2)),
    "大前天": Day(.fromWriting(-3)), "大大前天": Day(.fromWriting(-4)), "明天": Day(.fromWriting(1)),
    "明日": Day(.fromWriting(1)), "后天": Day(.fromWriting(2)), "后日": Day(.fromWriting(2)),
    "大后天": Day(.fromWriting(3)), "大大后天": Day(.fromWriting(4)), "当天": Day(.fromTold(0)),
    "当日": Day(.fromTold(0)), "同日": Day(.fromTold(0)), "同一天": Day(.fromTold(0)), "次日": Day(.fromTold(1)),
    "翌日": Day(.fromTold(1)), "隔天": Day(.fromTold(1)), "隔日": Day(.fromTold(1)), "第二天": Day(.fromTold(1)),
    "第二日": Day(.fromTold(1)),
    "前一天": Day(.fromTold(-1)), "此前一天": Day(.fromTold(-1)), "此前一日": Day(.fromTold(-1)),
    "前一日": Day(.fromTold(-1)), "今早": Day(.fromWriting(0), .morning),
    "今晨": Day(.fromWriting(0), .morning),
    "今晚": Day(.fromWriting(0), .evening), "今夜": Day(.fromWriting(0), .night),
    "今午": Day(.fromWriting(0), .midday),
    "昨晚": Day(.fromWriting(-1), .evening), "昨夜": Day(.fromWriting(-1), .night),
    "昨晨": Day(.fromWriting(-1), .morning),
    "前晚": Day(.fromWriting(-2), .evening), "明早": Day(.fromWriting(1), .morning),
    "明晨": Day(.fromWriting(1), .morning),
    "明晚": Day(.fromWriting(1), .evening), "当晚": Day(.fromTold(0), .evening), "当夜": Day(.fromTold(0), .night),
    "当早": Day(.fromTold(0), .morning), "次晨": Day(.fromTold(1), .morning), "翌晨": Day(.fromTold(1), .morning),
    "前一晚": Day(.fromTold(-1), .evening), "前一夜": Day(.fromTold(-1), .night),
    "第二天早": Day(.fromTold(1), .morning),
  ])

  /// Weeks counted from that of writing.
  static let weeks = WordMap<Point.Field>([
    "本": .fromWriting(0), "这": .fromWriting(0), "这个": .fromWriting(0), "这一": .fromWriting(0),
    "上": .fromWriting(-1),
    "上个": .fromWriting(-1), "上一": .fromWriting(-1), "上一个": .fromWriting(-1), "上上": .fromWriting(-2),
    "上上个": .fromWriting(-2), "下": .fromWriting(1), "下个": .fromWriting(1), "下一": .fromWriting(1),
    "下一个": .fromWriting(1), "下下": .fromWriting(2), "下下个": .fromWriting(2), "前一": .fromTold(-1),
    "次": .fromTold(1),
    "当": .fromTold(0), "后一": .fromTold(1),
  ])

  /// Parts of the day that stand alone.
  static let parts = WordMap<Point.DayPart>([
    "凌晨": .smallHours, "零晨": .smallHours, "后半夜": .smallHours, "拂晓": .smallHours, "清晨": .morning,
    "早晨": .morning, "早上": .morning,
    "早间": .morning, "上午": .morning, "清早": .morning, "大清早": .morning, "一大早": .morning, "一早": .morning,
    "晨间": .morning, "黎明": .morning, "中午": .midday, "正午": .midday, "午间": .midday, "晌午": .midday,
    "下午": .afternoon,
    "午后": .afternoon, "傍晚": .evening, "晚上": .evening, "晚间": .evening, "夜晚": .evening, "黄昏": .evening,
    "傍晚时分": .evening, "夜间": .night, "深夜": .night, "半夜": .night, "午夜": .night, "夜里": .night, "子夜": .night,
    "入夜": .evening, "前半夜": .night, "大半夜": .night, "夜半": .night, "深更半夜": .night, "白天": .daytime,
    "日间": .daytime,
  ])

  /// Parts of the day that are also parts of many words: only beside a day or a clock time.
  static let shortParts = WordMap<Point.DayPart>([
    "早": .morning, "晨": .morning, "晚": .evening, "夜": .night, "午": .midday,
  ])

  /// Edges of a period, after the words of that period.
  static let edges = WordMap<DateValue.Modifier>([
    "年初": .start, "年底": .end, "年末": .end, "年终": .end, "岁末": .end, "岁末年初": .end, "月初": .start, "月底": .end,
    "月末": .end,
    "初": .start, "底": .end, "末": .end, "伊始": .start, "中叶": .mid, "初叶": .start, "中后期": .mid, "季末": .end,
    "季初": .start, "初期": .start, "中期": .mid,
    "末期": .end,
    "前期": .start, "后期": .end, "早期": .start, "年中": .mid, "月中": .mid,
  ])

  /// Two days that follow each other, counted from that of writing.
  static let dayPairs = WordMap<Int>([
    "今明两天": 0, "今明两日": 0, "今明": 0, "昨今两天": -1, "昨今两日": -1, "明后两天": 1, "明后天": 1,
  ])

  /// Two years that follow each other, counted from that of writing.
  static let yearPairs = WordMap<Int>(["今明两年": 0, "去今两年": -1, "明后两年": 1, "前去两年": -2])

  static let thirds = WordMap<DateValue.Modifier>([
    "上旬": .start, "中旬": .mid, "下旬": .end, "上中旬": .start, "中上旬": .start, "中下旬": .end,
  ])

  static let halves = WordMap<Int>([
    "上半年": 1, "下半年": 2, "前半年": 1, "后半年": 2, "半年度": 1, "上半年度": 1, "下半年度": 2,
  ])

  static let quarters = WordMap<Int>([
    "一季度": 1, "二季度": 2, "三季度": 3, "四季度": 4, "第一季度": 1, "第二季度": 2, "第三季度": 3, "第四季度": 4, "首季度": 1,
    "首季": 1, "1季度": 1, "2季度": 2, "3季度": 3, "4季度": 4, "第1季度": 1, "第2季度": 2, "第3季度": 3, "第4季度": 4,
    "末季度": 4,
  ])

  /// 第四季 after a year; alone as often a season of a show.
  static let shortQuarters = WordMap<Int>([
    "第一季": 1, "第二季": 2, "第三季": 3, "第四季": 4, "第1季": 1, "第2季": 2, "第3季": 3, "第4季": 4,
  ])

  /// Quarters counted from that of writing.
  static let relativeQuarters = WordMap<Int>([
    "上季度": -1, "上个季度": -1, "上一季度": -1, "本季度": 0, "这个季度": 0, "当季度": 0, "下季度": 1, "下个季度": 1, "下一季度": 1,
  ])

  /// Half-years counted from that of writing, and the halves of a month.
  static let relativeHalves = WordMap<Int>(["上个半年": -1, "上一个半年": -1, "下个半年": 1, "下一个半年": 1, "这个半年": 0])
  static let monthHalves = WordMap<DateValue.Modifier>(["上半月": .start, "下半月": .end])

  static let centuries = WordMap<Int>(["上世纪": 20, "上个世纪": 20, "本世纪": 21, "这个世纪": 21])

  /// Reign titles, with the year before their first, for years of the Gregorian calendar.
  static let eras = WordMap<Int>([
    "贞观": 626, "神龙": 704, "开元": 712, "天宝": 741, "洪武": 1367, "永乐": 1402, "宣德": 1425, "成化": 1464, "弘治": 1487,
    "正德": 1505, "嘉靖": 1521, "隆庆": 1566, "万历": 1572, "天启": 1620, "崇祯": 1627, "顺治": 1643, "康熙": 1661,
    "雍正": 1722,
    "乾隆": 1735, "嘉庆": 1795, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908, "民国": 1911,
    "中华民国": 1911,
    "明治": 1867,
    "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
  ])

  static let seasons = WordMap<Point.Season>([
    "春季": .spring, "夏季": .summer, "秋季": .autumn, "冬季": .winter, "春天": .spring, "夏天": .summer, "秋天": .autumn,
    "冬天": .winter, "暑期": .summer, "暑假": .summer, "寒假": .winter,
  ])

  /// Seasons as single characters, only after a year.
  static let shortSeasons = WordMap<Point.Season>(["春": .spring, "夏": .summer, "秋": .autumn, "冬": .winter])

  /// References without a calendar value.
  static let references = WordMap<TemporalExpression.Reference>([
    "近日": .past, "日前": .past, "近期": .past, "近来": .past, "近年来": .past, "近几年": .past, "近几年来": .past,
    "近些年": .past,
    "近些年来": .past, "近年": .past, "此前": .past, "最近": .past, "连日来": .past, "连日": .past, "连年": .past, "往年": .past,
    "历年": .past,
    "多年来": .past, "长期以来": .past, "一直以来": .past, "前不久": .past, "不久前": .past, "目前": .present, "当前": .present,
    "现在": .present,
    "如今": .present, "眼下": .present, "现今": .present, "当下": .present, "新时代": .present, "新时期": .present,
    "此时": .present,
    "今后": .future, "今后一个时期": .future, "未来": .future, "将来": .future, "不久的将来": .future, "日后": .future,
    "近几天": .past, "近几日": .past, "近几周": .past, "近几个月": .past, "近些天": .past, "近些日子": .past,
    "近段时间": .past, "近一段时间": .past, "一段时间以来": .past, "这段时间": .present, "这会儿": .present, "此刻": .present,
  ])
}
