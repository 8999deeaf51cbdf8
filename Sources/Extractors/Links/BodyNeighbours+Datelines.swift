internal import TextPipeline

/// The agencies and papers whose reporters a dateline names.
extension BodyNeighbours {
  /// 某社北京5月4日电(记者甲): the agency whose dateline it is.
  func agency(before open: Int, of title: Range<Int>) -> Int? {
    text.has("记者", endingAt: title.upperBound) ? agency(before: open) : nil
  }

  /// 某网北京5月4日电 (甲、乙); 某报讯 (记者 甲 实习生 乙)
  func agency(datelining person: Range<Int>) -> Int? {
    let open = startOfCredit(before: person.lowerBound) - 1
    guard text.unit(at: open) == "(" else { return nil }
    var close = person.upperBound
    while close < text.count, close < person.upperBound + 40, text[close] != ")", !text[close].isNewline {
      close += 1
    }
    return text.unit(at: close) == ")" ? agency(before: open) : nil
  }

  /// The start of the bracket of names before `offset`, back over other names and the trades of reporters.
  private func startOfCredit(before offset: Int) -> Int {
    var i = offset
    for _ in 0..<12 {
      let start = i
      while i > 0, offset - i < 60, text[i - 1].isBlank || text[i - 1] == "、" { i -= 1 }
      if let name = attachment.personBefore[i] {
        i = attachment.people[name].lowerBound
      } else if let length = Self.reporters.length(endingAt: i, in: text) {
        i -= length
      }
      if i == start { break }
    }
    return i
  }

  private func agency(before open: Int) -> Int? {
    guard open > 4 else { return nil }
    let sign = text[open - 1].isBlank ? open - 1 : open
    guard Self.datelines.contains(text[sign - 1]) || text.has("消息", endingAt: sign) else { return nil }
    var i = sign - 1
    while i > 0, sign - i < 26, !text[i - 1].isNewline, !Self.ends.contains(text[i - 1]) { i -= 1 }
    // 某新闻网某网北京5月4日电: the one beside the place.
    return (i..<sign).reversed().lazy.compactMap { attachment.bodyAt[$0] }.first {
      Self.media.contains(text[bodies[$0].upperBound - 1])
    }
  }

  private static let reporters: WordEnds = ["记者", "实习生", "实习记者", "见习记者"]
}
