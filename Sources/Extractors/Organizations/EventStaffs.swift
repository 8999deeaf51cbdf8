internal import TextPipeline

/// Committees that hold an event, by the event's session: 第三届云博会 + 执委会, 云川省第十届运动会 + 组委会.
extension OrganizationExtractor {
  /// The name from 第 on, with the place before it.
  func eventStaff(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    guard let organizer = NameEdgeFinder.organizers.match(in: text, at: head.range.lowerBound),
      organizer.end == head.range.upperBound,
      let session = session(before: head.range.lowerBound, in: text)
    else { return nil }
    var name = whole(head, from: session, in: view)
    if let place = place(before: session, in: view) {
      (name.range, name.place) = (place.lowerBound..<head.range.upperBound, place)
      (name.reason, name.rule) = (.place, .organizationPlaced)
    }
    return name
  }

  /// Where 第三届 begins, the event's name behind it.
  private func session(before head: Int, in text: AnalysisText) -> Int? {
    var i = head
    while i > max(0, head - Self.longestEvent) {
      let unit = text[i - 1]
      guard unit.isHan || unit.isDigit || unit.isLatin || Self.inEvents.contains(unit),
        !Self.notInEvents.contains(unit)
      else { return nil }
      i -= 1
      guard unit == "届", head - i >= 3 else { continue }
      var first = i
      while UnitSet.numerals.contains(text.unit(at: first - 1)) || text.unit(at: first - 1).isDigit {
        first -= 1
      }
      return first < i && text.unit(at: first - 1) == "第" ? first - 1 : nil
    }
    return nil
  }

  private func place(before end: Int, in view: DocumentView) -> Range<Int>? {
    guard let place = edges.places.place(endingAt: end, in: view), edges.isCredible(place, in: view),
      !place.traits.isAmbiguous
    else { return nil }
    return place.range
  }

  /// 十三届 + 全国人大财政经济委员会, 第十三届 + 全国政协: the assembly's session, which its name begins with.
  func assemblyStart(of name: OrganizationName, in text: AnalysisText) -> Int {
    let start = name.range.lowerBound
    guard text.unit(at: start - 1) == "届", text.has("全国人大", at: start) || text.has("全国政协", at: start) else {
      return start
    }
    let session = edges.sessionStart(endingAt: start, in: text)
    // 新一届全国政协: no number
    return Self.beforeSessions.contains(text.unit(at: session - 1)) ? start : session
  }

  private static let beforeSessions: UnitSet = "新上下本这那历每"

  private static let longestEvent = 28
  private static let inEvents: UnitSet = "“”·()"
  private static let notInEvents: UnitSet = "的在由被将为是了对向从"
}
