internal import TextPipeline

/// Places that only begin the name of a body, whether or not the body itself is found: 南亚 + 贸易联盟.
extension LocationExtractor {
  func isOfBody(_ place: Place, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, place.range.upperBound)
    // 柳溪街道 + 办, 柳溪 + 街道办
    let office = text.has("街道", at: end) ? end + 2 : end
    if text.has("街道", endingAt: office), text.unit(at: office) == "办", view.tokens.isBoundary(office + 1) {
      return Self.ofOffices.match(in: text, at: office + 1) == nil
    }
    if let medium = Self.media.match(in: text, at: end) {
      return Self.messages.match(in: text, at: medium.end) != nil || !text.unit(at: medium.end).isHan
    }
    return endsInBody(from: end, in: view)
  }

  /// Whether nothing but nouns stands between a place and a body's last word.
  private func endsInBody(from start: Int, in view: DocumentView) -> Bool {
    let text = view.text
    var token = start
    while token < start + Self.longestOfBody, text.unit(at: token).isHan {
      // 云川 + 代表团 is of the place, 云川 + 党政代表团 called so.
      if let tail = Self.bodies.match(in: text, at: token), view.tokens.isBoundary(tail.end),
        token > start || Self.sent.match(in: text, at: token) == nil
      {
        return true
      }
      var next = token + 1
      while next < text.count, !view.tokens.isBoundary(next) { next += 1 }
      guard (token..<next).allSatisfy({ text[$0].isHan }), !Self.notInBodies.contains(text[token]),
        edges.materials.material(token..<next, in: view) != .stop,
        edges.materials.verbEnd(startingAt: token, in: view) == nil
      else { return false }
      token = next
    }
    return false
  }

  private static let bodies = WordMap<Void>(words: [
    "代表团", "代表队", "联盟", "联席会", "联合会", "同乡会", "同乡总会", "会馆", "联谊会", "总商会", "指挥部", "前指", "工作组", "地院", "基层委",
  ])
  private static let sent = WordMap<Void>(words: ["代表团", "工作组", "指挥部"])
  /// What media of a place are called by.
  private static let media = WordMap<Void>(words: ["在线", "旅游网", "健康发布"])
  private static let messages = WordMap<Void>(words: ["消息", "讯", "记者", "报道"])
  /// 街道办 + 理: a verb
  private static let ofOffices = WordMap<Void>(words: ["理", "学", "案", "公", "好", "起"])
  private static let notInBodies: UnitSet = "的和与及在了是为向由对以被把将等到赴从内外上下"
  private static let longestOfBody = 12
}
