internal import TextPipeline

/// What makes a brand and a trade a firm's name: the trade, the clause, the firms beside it, its legal name.
extension TradeNames {
  func vouch(_ candidates: inout [Candidate], beside names: [OrganizationName], in text: AnalysisText) {
    var ends: Set<Int> = []
    var starts: Set<Int> = []
    for name in names where name.traits.kind == .company || name.traits.isFirm {
      ends.insert(name.range.upperBound)
      starts.insert(name.range.lowerBound)
    }
    let brands = brands(of: names, in: text)
    let legal = names.filter { $0.traits.kind == .company && $0.range.count >= 8 }.prefix(Self.memory)
    for i in candidates.indices {
      let candidate = candidates[i]
      candidates[i].isVouched =
        candidate.isCoined
        && (candidate.telling == .firm || candidate.telling == .mostly && isSubject(candidate, in: text))
        || candidate.isCoined && candidate.isApart && candidate.telling == .mostly
          && text[candidate.range.upperBound - 1] != "业" && isMember(candidate.range, in: text)
        || takesPart(candidate, in: text)
        || brands.contains(text.units[candidate.range.lowerBound..<candidate.trade.lowerBound])
        || candidate.isApart && Self.finance.match(in: text, at: candidate.trade.lowerBound) != nil
        || acts(candidate, in: text)
        || legal.contains { isShort(candidate, of: $0.range, in: text) }
      if candidates[i].isVouched {
        ends.insert(candidate.range.upperBound)
        starts.insert(candidate.range.lowerBound)
      }
    }
    // 鼎云投资和林桥投资, or one that the text has twice
    var counts: [ArraySlice<UInt16>: Int] = [:]
    for candidate in candidates where candidate.isCoined {
      counts[text.units[candidate.range], default: 0] += 1
    }
    for i in candidates.indices
    where candidates[i].isCoined && !candidates[i].isVouched && candidates[i].telling >= .business {
      let range = candidates[i].range
      let next = candidates.indices.contains(i + 1) ? candidates[i + 1] : nil
      let isJoined =
        next.map { $0.isCoined && $0.range.lowerBound == range.upperBound + 1 } ?? false
        && Self.joints.contains(text.unit(at: range.upperBound))
      if isJoined { candidates[i + 1].isVouched = true }
      candidates[i].isVouched = isJoined || counts[text.units[range], default: 0] > 1
    }
    // 启鸿资本、林桥投资: a firm beside another.
    for i in [Array(candidates.indices), candidates.indices.reversed()].joined()
    where !candidates[i].isVouched && candidates[i].isApart && candidates[i].telling >= .business {
      let range = candidates[i].range
      guard
        text.unit(at: range.lowerBound - 1) == "、" && ends.contains(range.lowerBound - 1)
          || text.unit(at: range.upperBound) == "、" && starts.contains(range.upperBound + 1)
      else { continue }
      candidates[i].isVouched = true
      ends.insert(range.upperBound)
      starts.insert(range.lowerBound)
    }
  }

  /// 、启鸿科技、: a member of a list.
  private func isMember(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    let (before, behind) = (text.unit(at: range.lowerBound - 1), text.unit(at: range.upperBound))
    return before == "、" && (!behind.isHan || behind == "等") || behind == "、" && !before.isHan
  }

  /// 左右 of 左右集团, a firm of the text: 左右家私 is its too, though a word.
  private func brands(of names: [OrganizationName], in text: AnalysisText) -> Set<ArraySlice<UInt16>> {
    var brands: Set<ArraySlice<UInt16>> = []
    for name in names where name.traits.kind == .company && name.place == nil && name.parent == nil {
      let brand = name.range.lowerBound..<name.head.lowerBound
      if 2...4 ~= brand.count, Self.groups.match(in: text, at: name.head.lowerBound) != nil {
        brands.insert(text.units[brand])
      }
    }
    return brands
  }

  private static let groups = WordMap<Void>(words: ["集团", "公司", "控股", "股份"])

  /// 启鸿科技近日…, 在启鸿科技担任…: what a clause is about, or where somebody works.
  private func isSubject(_ candidate: Candidate, in text: AnalysisText) -> Bool {
    let (start, end) = (candidate.range.lowerBound, candidate.range.upperBound)
    guard candidate.isApart, !text.has("“", at: start - 1) else { return false }
    return Self.predicates.match(in: text, at: end) != nil
  }

  /// 启鸿地产负责人, 走进启鸿食品, 位于开发区的启鸿汽车: one that acts or is gone to, and whose brand is no word, or one that
  /// firms are called by: 阳光物流.
  private func takesPart(_ candidate: Candidate, in text: AnalysisText) -> Bool {
    let (start, end) = (candidate.range.lowerBound, candidate.range.upperBound)
    guard candidate.telling != .ordinary,
      candidate.isCoined || candidate.isNamed
        || candidate.isApart && isCalled(candidate, in: text),
      // 来云投资
      !Self.arrivals.contains(text[start])
    else { return false }
    return Self.agents.match(in: text, at: end) != nil || Self.visits.length(endingAt: start, in: text) != nil
      || Self.isSeated(before: start, in: text)
      || Self.withs.contains(text.unit(at: start - 1)) && Self.partnerships.match(in: text, at: end) != nil
  }

  /// 阳光物流, but 民生科技 is for whom.
  private func isCalled(_ candidate: Candidate, in text: AnalysisText) -> Bool {
    let end = candidate.trade.lowerBound
    guard let length = Self.brandWords.length(endingAt: end, in: text) else { return false }
    return PlainNames.isCalled(end - length..<end, in: text)
  }

  /// 位于开发区的 before a name
  static func isSeated(before start: Int, in text: AnalysisText) -> Bool {
    text.unit(at: start - 1) == "的"
      && (max(0, start - siteReach)..<start).contains { seats.match(in: text, at: $0) != nil }
  }

  private static let withs: UnitSet = "与和同"
  private static let arrivals: UnitSet = "来赴往到去在"
  private static let siteReach = 16

  /// What only firms do, behind the name or before it.
  private func acts(_ candidate: Candidate, in text: AnalysisText) -> Bool {
    guard candidate.isApart else { return false }
    if Self.deeds.match(in: text, at: candidate.range.upperBound) != nil { return true }
    return Self.deals.length(endingAt: candidate.range.lowerBound, in: text) != nil
  }

  /// 启鸿科技 of 云川启鸿信息科技股份有限公司
  private func isShort(_ candidate: Candidate, of name: Range<Int>, in text: AnalysisText) -> Bool {
    let brand = text.units[candidate.range.lowerBound..<candidate.trade.lowerBound]
    let trade = text.units[candidate.trade]
    var i = name.lowerBound
    while i + brand.count <= name.upperBound {
      if text.units[i..<i + brand.count] == brand {
        var j = i + brand.count
        while j + trade.count <= name.upperBound {
          if text.units[j..<j + trade.count] == trade { return true }
          j += 1
        }
        return false
      }
      i += 1
    }
    return false
  }

  /// How many legal names short ones are looked for in.
  private static let memory = 100
}
