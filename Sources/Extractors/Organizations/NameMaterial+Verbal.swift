internal import TextPipeline

/// Words by their characters: what no name begins with, whether the segmenter has one word or two.
extension NameMaterialClassifier {
  /// Whether a word that no list has is made as verbs, times and degrees are, and as no name is: 抬进, 课前, 很好, 捐建.
  func isClause(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    Self.trailing.contains(text[range.upperBound - 1]) || range.count == 2 && isVerbal(range, in: text)
  }

  /// Two characters, which the segmenter may have as one word or as two.
  func isVerbal(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    let (first, last) = (text[range.lowerBound], text[range.upperBound - 1])
    switch last {
    case "进", "上": return Self.movers.contains(first)
    case "过", "往", "完", "掉", "停", "额": return !Self.beforeGoings.contains(first)
    case "前", "后": return Self.happenings.contains(first)
    case "建": return Self.builds.contains(first)
    case "检": return Self.examines.contains(first)
    case "早", "晚", "晨", "夜": return Self.days.contains(first)
    default: return Self.leading.contains(first)
    }
  }

  /// Last characters of words that no list has and that cannot be of a name: 请到, 赶往.
  private static let trailing: UnitSet = "到去来进回在由对向为将把被从于及的了着著往至是说称也入过完掉停额"
  /// First characters of words of degree and denial, and of what one only wants: 很好, 不含, 免跑.
  private static let leading: UnitSet = "很较更最另免却可不想"
  /// Verbs of what goes or is brought into a body; and before 过 and 往 what no verb is.
  private static let movers: UnitSet = "抬考冲闯送走跑搬住钻挤扔放告赶想爬带拉"
  private static let beforeGoings: UnitSet = "不通经胜永名小大数巨总定差面限"
  /// What something is before or after: 课前, 术后.
  private static let happenings: UnitSet = "课术赛饭会节婚产病死生睡餐考班岗灾震疫"
  private static let builds: UnitSet = "捐复援筹修改重扩共承代迁续拟待兴"
  private static let examines: UnitSet = "抽送受复自"
  private static let days: UnitSet = "今昨明当前次"
}
