internal import TextPipeline

/// The agencies and papers whose reporters a dateline names.
extension BodyNeighbours {
  /// 某社北京5月4日电(记者甲): the agency whose dateline it is.
  func agency(before open: Int, of title: Range<Int>) -> Int? {
    text.has("记者", endingAt: title.upperBound) ? agency(before: open) : nil
  }

  /// 某网北京5月4日电 (甲、乙); 某报讯 (记者 甲 实习生 乙); 某报【甲/某地报道】; 某报讯 记者甲
  func agency(datelining person: Range<Int>) -> Int? {
    let start = startOfCredit(before: person.lowerBound)
    switch text.unit(at: start - 1) {
    case "(": return isClosed(by: ")", after: person) ? agency(before: start - 1) : nil
    case "【":
      guard isClosed(by: "】", after: person) else { return nil }
      return medium(endingAt: start - 1)
    default: return agency(crediting: start)
    }
  }

  private func isClosed(by mark: Unicode.Scalar, after person: Range<Int>) -> Bool {
    var close = person.upperBound
    while close < text.count, close < person.upperBound + 40, text[close] != mark, !text[close].isNewline {
      close += 1
    }
    return text.unit(at: close) == mark
  }

  /// 某报讯 + 记者甲, 某网报道 + 记者甲: no bracket around the credit.
  private func agency(crediting start: Int) -> Int? {
    var trade = start
    while text.unit(at: trade).isBlank { trade += 1 }
    guard text.has("记者", at: trade), let length = Self.reports.length(endingAt: start, in: text) else {
      return nil
    }
    return medium(endingAt: start - length)
  }

  private func medium(endingAt offset: Int) -> Int? {
    guard let body = attachment.bodyBefore[offset],
      Self.media.contains(text[offset - 1]) || text.has("讯", at: offset)
    else { return nil }
    return body
  }

  private static let reports: WordEnds = ["讯", "报道", "报导", "消息"]

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
      Self.media.contains(text[bodies[$0].upperBound - 1]) || bodies[$0].upperBound == sign - 1
    }
  }

  private static let reporters: WordEnds = [
    "记者", "实习生", "实习记者", "见习记者", "分站记者", "本网记者", "全媒体记者", "首席记者", "特约记者",
  ]
}
