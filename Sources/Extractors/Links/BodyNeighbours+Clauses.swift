internal import TextPipeline

/// The bodies that the words right before a name say it belongs to: 在某院工作的甲, 某局派出的甲, 作为某院的一员,甲.
extension BodyNeighbours {
  /// - Parameter start: of a name.
  func body(inClauseBefore start: Int) -> Int? {
    // 某局选派甲到…
    if let verb = Self.orders.length(endingAt: start, in: text) { return attachment.bodyBefore[start - verb] }
    guard start > 2 else { return nil }
    switch text[start - 1] {
    case "的": return body(described: start - 1)
    case ",": return body(inRole: start - 1) ?? body(named: start - 1)
    default: return nil
    }
  }

  /// 在某院工作 + 的, 某局派出 + 的
  private func body(described end: Int) -> Int? {
    if let verb = Self.sendings.length(endingAt: end, in: text) { return attachment.bodyBefore[end - verb] }
    guard let verb = Self.working.length(endingAt: end, in: text),
      let body = attachment.bodyBefore[end - verb], text.unit(at: bodies[body].lowerBound - 1) == "在"
    else { return nil }
    return body
  }

  /// 作为某院的一员 + ,
  private func body(inRole end: Int) -> Int? {
    guard let noun = Self.belonging.length(endingAt: end, in: text) else { return nil }
    var start = end - noun
    for word in Self.ofMembers where text.has(word, endingAt: start) { start -= word.hanCount }
    guard let body = attachment.bodyBefore[start],
      Self.roles.length(endingAt: bodies[body].lowerBound, in: text) != nil
    else { return nil }
    return body
  }

  /// 某队方面 + ,
  private func body(named end: Int) -> Int? {
    guard text.has("队方面", endingAt: end) else { return nil }
    return attachment.bodyBefore[end - 2]
  }

  private static let sendings: WordEnds = ["派出", "派来", "选派", "派驻", "派遣", "委派", "选送"]
  private static let working: WordEnds = ["工作", "任职", "供职", "任教", "就职", "执教", "上班", "坐诊", "实习"]
  private static let belonging: WordEnds = ["一员", "一分子", "职工", "员工", "成员", "队员", "会员", "志愿者", "干部", "党员"]
  /// What stands between a body and its member, from the noun back: 的 + 一名 + 普通 + 职工.
  private static let ofMembers: [StaticString] = ["普通", "一名", "一位", "的"]
  private static let roles: WordEnds = ["作为", "身为"]
}
