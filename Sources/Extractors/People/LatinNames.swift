internal import TextPipeline

/// Names left in Latin letters in Chinese text, beside an office or an honorific: 主席Carlo Rossi, 主持人Amanda, Anna Berg教授; and
/// the same or their last name again, wherever they stand.
struct LatinNames: Sendable {
  func names(beside titles: [TitleSpan], in view: DocumentView) -> [Range<Int>] {
    let text = view.text
    var found: [Range<Int>] = []
    for title in titles where !title.isByline {
      if let name = name(behind: title, in: text) {
        found.append(name)
        found += following(name, in: text)
      } else if let name = name(before: title, in: text) {
        found.append(name)
      }
    }
    return found.isEmpty ? [] : found + again(found, in: text)
  }

  private func name(behind title: TitleSpan, in text: AnalysisText) -> Range<Int>? {
    guard !title.isWeak, !LatinNames.bodies.contains(text[title.range.upperBound - 1]) else { return nil }
    var start = title.range.upperBound
    while text.unit(at: start) == " ", start < title.range.upperBound + 2 { start += 1 }
    guard let name = name(from: start, in: text) else { return nil }
    // What people are called says no more than that a full name may follow: 选手Leo Grant, 玩家Steam.
    return words(of: name, in: text) > 1 || !title.isCommonNoun && isGivenName(name, in: text) ? name : nil
  }

  /// Anna Berg教授, Amy女士; alone only before 先生 and its like, and before 教授.
  private func name(before title: TitleSpan, in text: AnalysisText) -> Range<Int>? {
    var end = title.range.lowerBound
    if text.unit(at: end - 1) == " " { end -= 1 }
    guard end > 2, LatinNames.isLetter(text[end - 1]) else { return nil }
    var start = end
    while start > 0, end - start < LatinNames.longest,
      LatinNames.isPart(text[start - 1]) || text[start - 1] == " "
    {
      start -= 1
    }
    while text[start] == " " { start += 1 }
    guard name(from: start, in: text) == start..<end, text.unit(at: start - 1) != "(" else { return nil }
    let isHonorific =
      TitleGrammar.honorifics.length(endingAt: title.range.upperBound, in: text) == title.range.count
    // 感谢Maria教授
    let isAcademic =
      LatinNames.academics.match(in: text, at: title.range.lowerBound)?.end == title.range.upperBound
    // Dr. Anna Berg教授, but Prof 教授
    if let address = LatinNames.addresses.match(in: text, at: start) {
      guard address.end < end else { return nil }
      if text[address.end] == " " { start = address.end + 1 }
    }
    return words(of: start..<end, in: text) > 1
      || (isHonorific || isAcademic) && isGivenName(start..<end, in: text)
      ? start..<end : nil
  }

  private static let academics = WordMap<Void>(words: ["教授", "副教授", "助理教授", "博士", "院士"])
  private static let addresses = WordMap<Void>(words: ["Dr.", "Dr", "Prof.", "Prof", "Mr.", "Ms.", "Mrs."])

  /// 主持人Amanda和Jack
  private func following(_ name: Range<Int>, in text: AnalysisText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = name.upperBound
    while LatinNames.joints.contains(text.unit(at: end)), let next = self.name(from: end + 1, in: text),
      words(of: next, in: text) > 1 || isGivenName(next, in: text)
    {
      found.append(next)
      end = next.upperBound
    }
    return found
  }

  /// One to five words with capitals, small words of names between them (Anna de Berg), up to what is no letter.
  private func name(from start: Int, in text: AnalysisText) -> Range<Int>? {
    guard !LatinNames.isPart(text.unit(at: start - 1)) else { return nil }
    var (i, end) = (start, start)
    var (words, small) = (0, 0)
    while words < 6 {
      var last = i
      while LatinNames.isPart(text.unit(at: last)) { last += 1 }
      guard last > i, last - i < 20, !text.unit(at: last).isDigit else { break }
      let isParticle = words > 0 && LatinNames.particles.match(in: text, at: i)?.end == last
      guard isParticle || LatinNames.isCapital(text[i]) else { break }
      if (i..<last).contains(where: { LatinNames.isLetter(text[$0]) && !LatinNames.isCapital(text[$0]) }) {
        small += 1
      }
      words += 1
      if !isParticle { end = last }
      var next = last
      while text.unit(at: next) == " ", next < last + 2 { next += 1 }
      guard next > last else { break }
      i = next
    }
    // A word in small letters goes on: no name (Apple store).
    guard small > 0, end > start + 1, i <= end || !LatinNames.isPart(text.unit(at: i)) else { return nil }
    return start..<(text[end - 1] == "." || text[end - 1] == "-" ? end - 1 : end)
  }

  private func words(of name: Range<Int>, in text: AnalysisText) -> Int {
    1 + name.count { text[$0] == " " && text[$0 - 1] != " " }
  }

  /// Amanda, unlike WiFi, AI and App.
  private func isGivenName(_ name: Range<Int>, in text: AnalysisText) -> Bool {
    3...12 ~= name.count
      && name.dropFirst().allSatisfy { LatinNames.isLetter(text[$0]) && !LatinNames.isCapital(text[$0]) }
      && LatinNames.products.match(in: text, at: name.lowerBound)?.end != name.upperBound
  }

  /// The names elsewhere, whole or the last word of several, in whatever case; not inside a longer run of words nor in a
  /// bracket behind a name.
  private func again(_ names: [Range<Int>], in text: AnalysisText) -> [Range<Int>] {
    var known: Set<[UInt16]> = []
    for name in names {
      known.insert(key(name, in: text))
      let last = (text.units[name].lastIndex(of: 0x20) ?? name.lowerBound - 1) + 1
      if last > name.lowerBound, name.upperBound - last > 3 {
        known.insert(key(last..<name.upperBound, in: text))
      }
    }
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      guard LatinNames.isPart(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, end - start < LatinNames.longest,
        LatinNames.isPart(text[end]) || text[end] == " " && LatinNames.isPart(text.unit(at: end + 1))
      { end += 1 }
      if known.contains(key(start..<end, in: text)), text.unit(at: start - 1) != "(",
        !text.unit(at: end).isDigit
      {
        found.append(start..<end)
      }
      start = end
    }
    return found
  }

  private func key(_ range: Range<Int>, in text: AnalysisText) -> [UInt16] {
    text.units[range].compactMap { $0 == 0x20 ? nil : 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }

  private static func isPart(_ unit: UInt16) -> Bool { isLetter(unit) || marks.contains(unit) }
  private static func isLetter(_ unit: UInt16) -> Bool {
    unit.isLatin || 0xC0...0x24F ~= unit && unit != 0xD7 && unit != 0xF7
  }
  private static func isCapital(_ unit: UInt16) -> Bool { 0x41...0x5A ~= unit || 0xC0...0xDE ~= unit }

  private static let longest = 40
  private static let marks: UnitSet = "'’.-"
  private static let joints: UnitSet = "和、与及"
  /// 国际部主任 is an office, a body that ends so is none.
  private static let bodies: UnitSet = "部会队组团室"
  private static let particles = WordMap<Void>(words: [
    "de", "da", "di", "do", "dos", "del", "della", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la",
    "le", "ten", "ter", "y",
  ])
  /// What an office has to do with and is nobody.
  private static let products = WordMap<Void>(words: [
    "App", "Web", "Vlog", "Live", "Online", "Plus", "Pro", "Space", "Club", "Studio", "Show", "Team", "Party",
    "Talk", "Store",
    "Cosplay", "Steam", "Windows", "Android", "Google", "Facebook", "Twitter", "Meta", "Apple", "Microsoft",
    "Amazon",
    "Python", "Java", "Linux", "Excel", "Word", "Photoshop", "Office", "Zoom", "Rap", "Solo", "Token", "Mini",
    "Max", "Lite",
  ])
}
