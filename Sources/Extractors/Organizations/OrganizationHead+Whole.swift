internal import TextPipeline

/// Whether a head is a word by itself, or a part of one that goes on.
extension OrganizationHeadFinder {
  /// Whether what stands around the head leaves it a word: not 大学生, 局长, 委员会议.
  func isWhole(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let end = head.range.upperBound
    if head.traits.isField { return ShortOffices.acts(end, in: view.text) }
    if isCutFromVerb(head, in: view) { return false }
    if NationalSchools.isOne(head.range, in: view) { return true }
    if goesOn(head, in: view) || isInnerCommittee(head, in: view.text) { return false }
    if view.text.unit(at: end) == "长", Self.headed.contains(view.text[end - 1]) {
      return Self.longWords.match(in: view.text, at: end) != nil
    }
    if hasTail(head, in: view) || isPost(head, in: view) || isHall(head, in: view)
      || isLaw(end, in: view.text) || isSquad(head, in: view.text) || isRank(head, in: view.text)
      || isOther(head, in: view.text) || isWork(head, in: view.text) || isPlatform(head, in: view.text)
      || isTitle(head, in: view) && !isScience(end, in: view.text) || endsTitle(head, in: view)
      || startsInside(head, in: view) || isTrade(head, in: view) || isRun(head, in: view.text)
    {
      return false
    }
    return !head.traits.isSuffix || isOffice(end, in: view)
  }

  /// 科协会 in 科协|会同有关部门, 管委会 in 城管委|会同: the last character begins a verb behind an office's short form.
  private func isCutFromVerb(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let end = head.range.upperBound
    guard view.text.has("会同", at: end - 1), Self.agreeing.match(in: view.text, at: end) == nil else {
      return false
    }
    // 编委会 is a newspaper's as often as 编委 is a county's.
    return !view.text.has("编委", endingAt: end - 1)
      && view.hits.contains(endingAt: end - 1) {
        ($0.type == .bodyHead || $0.type == .body) && $0.range.count > 1
      }
  }

  /// 在云川经营 + 便利店: what somebody does there.
  private func isRun(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text[head.range.upperBound - 1] == "店" && text.has("经营", endingAt: head.range.lowerBound)
  }

  /// 云川 + 农|牧业: what is done there, not a firm in 牧业.
  private func isTrade(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let (start, end) = (head.range.lowerBound, head.range.upperBound)
    return start > 0 && head.traits.isBare && head.range.count == 2 && view.text[end - 1] == "业"
      && lexicons.hit(of: .word, for: start - 1..<end, in: view.text) != nil
  }

  /// G20 in G2012, 定日县长所乡, 北大 in 北大荒: what goes on makes another name of it.
  private func goesOn(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let end = head.range.upperBound
    let (last, next) = (view.text[end - 1], view.text.unit(at: end))
    if last.isDigit || last.isLatin, next.isDigit || next.isLatin { return true }
    // ABC线: a code.
    if last.isLatin, Self.codeTails.contains(next) { return true }
    // 定日县长所乡: a place.
    if head.traits.isSuffix, Self.townships.contains(next), view.text.unit(at: end + 1) != "镇" { return true }
    // 最高法|律, 联合|国家: the segmenter and the lexicon have a word across the end.
    if head.traits.kind == .complete, head.range.count == 3, next.isHan, !view.tokens.isBoundary(end),
      // 财政部|将, 保守党|内
      !NameMaterialClassifier.stopUnits.contains(next), next != "大",
      !view.hits.contains(startingAt: end, where: { $0.type == .title }),
      isWordAcross(end, in: view), !view.text.has("联合国", at: head.range.lowerBound) || next == "家",
      // 央广网|上海: a report's medium and its place.
      !view.hits.contains(startingAt: end, where: { $0.type == .division && $0.range.count > 1 })
    {
      return true
    }
    // 新站|高新区: a zone.
    if head.traits.isSuffix, last == "站", NameEdgeFinder.zones.contains(where: { view.text.has($0, at: end) })
    {
      return true
    }
    // 西|南大 + 社区, 高|深大 + 律师; 华 + 北理工 + 大学, 暨 + 南大 + 学: inside another name.
    if head.traits.isShort,
      Self.endsOfOthers.match(in: view.text, at: end) != nil
        || next.isHan && head.range.lowerBound > 0 && isWordAcross(head.range.lowerBound, in: view)
          && Self.afterSchools.match(in: view.text, at: end - 1) == nil
          && !NameMaterialClassifier.stopUnits.contains(next)
        || last == "大" && next == "学" && Self.afterSchools.match(in: view.text, at: end) == nil
    {
      return true
    }
    // 云城|一路, 云城|门卫: what the segmenter read across a club's end
    if head.traits.isTeam, !head.traits.isClub,
      !isWordAcross(end, in: view)
        || end + 2 <= view.text.count
          && view.hits.lexicons.hit(of: .word, for: end..<end + 2, in: view.text) != nil
    {
      return false
    }
    // 北大 in 北大荒, 台大 in 总台大型: a short name that goes on as another word; but 云大 + 学子.
    return (head.traits.isShort || head.traits.kind == .complete && head.range.count == 2) && next.isHan
      && !view.tokens.isBoundary(end) && !view.text.has("学子", at: end)
      && !view.hits.contains(startingAt: head.range.lowerBound) {
        $0.range.upperBound > end && ($0.type == .body || $0.type == .bodyHead)
      }
  }

  /// 致公 + 党中央, 共产党中央: the committee's name begins before it; but 推动 + 党中央.
  private func isInnerCommittee(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let start = head.range.lowerBound
    return text.has("党中央", at: start)
      && (text.has("共产", endingAt: start) || text.has("劳动", endingAt: start)
        || Self.ofParties.contains(text.unit(at: start - 1)))
  }

  /// 大学 + 生, 委员会 + 议: the head's last character begins another word; 所 before a verb; 疾控系统.
  private func hasTail(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let text = view.text
    let end = head.range.upperBound
    if let tail = Self.tails.match(in: text, at: end - 1), !isScience(end, in: text),
      !isOwnWord(head, in: text),
      // 大学 + 城市规划学院, 大学 + 历史学系, 央广网 + 上海
      !text.has("学城市", at: end - 1), !text.has("学历史", at: end - 1), !text.has("网上海", at: end - 1),
      // 受科协 + 委托
      !text.has("协委托", at: end - 1), !text.has("协委派", at: end - 1),
      // 国会 + 议员
      !(text.has("会议", at: end - 1) && Self.ofParliament.contains(text.unit(at: tail.end))),
      !isOfConference(end, in: text)
    {
      return true
    }
    if head.traits.isAmbiguous, Self.fieldTails.match(in: text, at: end) != nil { return true }
    // 党政综合办 + 公室
    if text[end - 1] == "办", text.has("公室", at: end) { return true }
    // 城市建设 + 处处
    if text[end - 1] == "处", text.unit(at: end) == "处", text.unit(at: end + 1) != "长" { return true }
    // 国际社会 + 处于
    if text.has("社会处于", at: end - 3) { return true }
    guard head.traits.isSuffix else { return false }
    // 塔科1井: a well.
    if text[end - 1] == "科", text.unit(at: end).isDigit { return true }
    // 联邦安全局 + 局务
    return !isHeaded(end, in: text) && Self.suffixTails.match(in: text, at: end - 1) != nil
      && !isBeforeVerb(end, in: text)
      || end > 1 && text[end - 2] == text[end - 1]
      || text[end - 1] == "所" && isParticle(end, in: text)
  }

  /// 旅游委 + 会同…, 鉴定所 + 获悉, 招生就业处 + 的: what the office does or has, behind a word of its field.
  private func isBeforeVerb(_ end: Int, in text: AnalysisText) -> Bool {
    let isVerb =
      text.has("会同", at: end) && Self.agreeing.match(in: text, at: end + 1) == nil
      || text.has("获悉", at: end) || text.has("获得", at: end) || text.has("获批", at: end)
      || text.has("建成", at: end) || text.has("建所", at: end)
      || text[end - 1] == "处" && text.unit(at: end) == "的"
    return isVerb && isOfField(end - 1, in: text)
  }

  /// Whether a word of a field of work ends before an office's character.
  private func isOfField(_ end: Int, in text: AnalysisText) -> Bool {
    end > 2
      && (NameMaterialClassifier.isField(end - 2..<end, in: text)
        || Self.causes.length(endingAt: end, in: text) != nil)
  }

  /// 民宗处 + 处长
  private func isHeaded(_ end: Int, in text: AnalysisText) -> Bool {
    text.unit(at: end) == text[end - 1] && text.unit(at: end + 1) == "长"
  }

  /// 局长一职: an office, no school.
  private func isPost(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    view.text.has("一职", at: head.range.lowerBound) && head.range.count == 2
      && view.hits.contains(endingAt: head.range.lowerBound) { $0.type == .title }
  }

  /// 政务大厅, 新四军军部旧址: halls, and what a place is called after.
  private func isHall(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, head.range.upperBound)
    if head.traits.isSuffix, text[end - 1] == "厅", end > 1, Self.halls.contains(text[end - 2]) { return true }
    guard text.unit(at: end).isHan else { return false }
    if Self.memorials.match(in: text, at: end) != nil { return true }
    guard head.traits.kind == .complete || text[end - 1] == "军" else { return false }
    // 中共 in 中共中央旧址
    return isOfSite(end, in: text)
      || view.hits.contains(startingAt: head.range.lowerBound) {
        $0.type == .body && $0.range.upperBound > end
          && (Self.memorials.match(in: text, at: $0.range.upperBound) != nil
            || isOfSite($0.range.upperBound, in: text))
      }
  }

  /// 中共中央 + 南方局旧址, 八路军 + 总部旧址
  private func isOfSite(_ end: Int, in text: AnalysisText) -> Bool {
    var i = end
    while i < end + 5, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      if Self.sites.match(in: text, at: i) != nil { return true }
      i += 1
    }
    return false
  }

  /// 《…组织法》
  private func isLaw(_ end: Int, in text: AnalysisText) -> Bool {
    text.unit(at: end) == "法" && (text.unit(at: end + 1) == "》" || text.unit(at: end + 1) == "(")
  }

  /// 消防一中队, 交警大队一中队
  private func isSquad(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let last = text[head.range.upperBound - 1]
    return text.unit(at: head.range.upperBound) == "队" && (last == "中" || last == "小")
      && Self.forces.contains { text.has($0, endingAt: head.range.lowerBound) }
  }

  /// 副科以上干部, 控股, 开好局: one character with what stands before it.
  private func isRank(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let end = head.range.upperBound
    guard head.traits.isSuffix else { return false }
    let before = text.unit(at: end - 2)
    // 建所十周年
    if before == "建", text[end - 1] == "所" || text[end - 1] == "站" || text[end - 1] == "局" { return true }
    return Self.rankMarks.contains(before) || text[end - 1] == "股" && Self.stakes.contains(before)
      || text[end - 1] == "局" && Self.situations.contains(before)
  }

  /// Whether one character is an office: not 举办, 场所, 处理, words that only begin or end in it. 市委 is one of ours, 骨科
  /// may be.
  private func isOffice(_ end: Int, in view: DocumentView) -> Bool {
    let text = view.text
    // 监督 + 一 + 处
    if NameMaterialClassifier.endsCount(end, in: text),
      !(text[end - 1] == "处" && UnitSet.numerals.contains(text.unit(at: end - 2))
        && isOfField(end - 2, in: text))
    {
      return false
    }
    // 共查处: the segmenter has no such word, and its end is a verb.
    for length in [2, 3] where end - length >= 0 {
      if NameMaterialClassifier.isStopWord(end - length..<end, in: text) { return false }
    }
    // 督办, 主办 … : only what abbreviates an office takes 办.
    if text[end - 1] == "办", NameEdgeFinder.levels.contains(text.unit(at: end - 2)),
      text.unit(at: end - 3) == "建"
    {
      return false
    }
    if text[end - 1] == "办", !Self.officeUnits.contains(text.unit(at: end - 2)),
      !NameEdgeFinder.levels.contains(text.unit(at: end - 2)), !isLedOffice(end, in: view)
    {
      return false
    }
    var start = end - 1
    while !view.tokens.isBoundary(start) { start -= 1 }
    var tokenEnd = end
    while !view.tokens.isBoundary(tokenEnd) { tokenEnd += 1 }
    if tokenEnd - start == 1 { return true }
    // 站起来
    // 预算处的: the segmenter has 处的 as one word.
    if start == end - 1, text[end] != text[end - 1] {
      return text[end] == "的" && tokenEnd == end + 1 && isOfField(end - 1, in: text)
    }
    if tokenEnd == end, end - start == 2, NameEdgeFinder.levels.contains(text[start]) { return true }
    if isHeaded(end, in: text) { return true }
    guard view.hits.lexicons.hit(of: .word, for: start..<tokenEnd, in: text) != nil else { return true }
    return tokenEnd == end && Self.departmentSuffixes.contains(text[end - 1])
      && Self.departments.match(in: text, at: start, limit: end)?.end == end
  }
}
