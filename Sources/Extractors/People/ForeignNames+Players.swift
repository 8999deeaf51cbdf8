internal import TextPipeline

/// Players in reports of matches, whose names have a hyphen or an initial: 达里尔-莫里斯, R布兰科.
extension ForeignNames {
  /// Two characters at least on both sides (特雷-扬 has one behind), no place and no club.
  func isLong(_ name: Range<Int>, around hyphen: Int, in view: DocumentView) -> Bool {
    let parts = [name.lowerBound..<hyphen, hyphen + 1..<name.upperBound]
    return parts.allSatisfy { part in
      (part.count > 1 || part.lowerBound > hyphen && name.count > 3)
        && !view.hits.contains(startingAt: part.lowerBound) {
          $0.range == part && GlossedNames.others.contains($0.type)
        }
    }
  }

  /// 达里尔-莫里斯: both sides of frequent characters of transcriptions, and behind it a mark, a function word or what
  /// people do, not a noun (a disease, a firm, a railway).
  func isSure(_ name: Range<Int>, around hyphen: Int, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, name.upperBound)
    guard isLong(name, around: hyphen, in: view) else { return false }
    let isForeign = [name.lowerBound..<hyphen, hyphen + 1..<end].allSatisfy { part in
      let sum = part.reduce(0) { $0 + max(-30, min(30, statistics.transcription(text[$1]))) }
      return sum > Self.sureCharacter * part.count
        && !view.hits.contains(startingAt: part.lowerBound) {
          $0.range.count > 1 && $0.range.upperBound >= part.upperBound
            && GlossedNames.others.contains($0.type)
        }
    }
    guard isForeign else { return false }
    let next = text.unit(at: end)
    return !next.isHan && next != "-" || NameWeigher.functionWords.contains(next)
      || PersonContext.cue(at: end, in: text).map { $0.value > 0 } ?? false
      || PlayCues.follow(at: end, in: text)
  }

  /// What each character says for a transcription on the average, in eighths of a bit.
  private static let sureCharacter = 12

  /// R布兰科, C.布兰科: an initial and a family name of three characters or more, in reports of matches.
  func initialled(_ talk: MatchTalk, in view: DocumentView) -> [Found] {
    let text = view.text
    var found: [Found] = []
    for i in text.offsets(of: Self.initials) {
      let start = text.unit(at: i + 1) == "." ? i + 2 : i + 1
      guard !text.unit(at: i - 1).isLatin, !text.unit(at: i - 1).isDigit, text.unit(at: start).isHan,
        talk.isMatch(at: i)
      else { continue }
      let demands = TranscriptionEdges.Demands(prior: -20, isStrict: true, least: 3)
      if let (end, sum) = edges.end(from: start, demands, in: view), text.unit(at: end) != 0xB7 {
        found.append(Found(range: i..<end, sum: max(sum, 40)))
      }
    }
    return found
  }

  private static let initials = UnitSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
