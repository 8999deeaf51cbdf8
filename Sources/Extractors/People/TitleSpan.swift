internal import TextPipeline

/// A job title as the text spells it: modifiers, head, coordinated parts (党组书记、主任; 董事长兼总经理).
struct TitleSpan: Sendable, Equatable {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  /// The last head noun: 主任 in 党组书记、副主任.
  var head: Range<Int>
  /// 记者, 通讯员, 编辑: roles of those who made the article.
  var isByline: Bool
  /// A common noun that people hold as well as name (代表, 专家, 医生): alone no sign that a name follows.
  var isWeak: Bool
  /// 市民, 选手, 被告人: what people are called, no office.
  var isCommonNoun: Bool
  /// The same of its head alone: 代表 in 学生代表.
  var isHeadWeak = false
  /// Somebody named right before it holds it (``TitleHolders``).
  var isHeld = false
  /// The first mark between coordinated parts: 、 in 党组书记、主任.
  var joint: Int?

  /// The first part and the rest, where two people share what looks like one: 罗致远教授、副校长孟晓岚.
  var halves: [TitleSpan] {
    guard let joint else { return [self] }
    var (first, rest) = (self, self)
    first.range = range.lowerBound..<joint
    first.head = first.range
    rest.range = joint + 1..<range.upperBound
    (first.joint, rest.joint) = (nil, nil)
    return [first, rest]
  }
}
