internal import TextPipeline

/// References to past, present and future without a date: 近日, 目前, 今后.
enum ReferenceGrammar {
  static func reference(
    in text: AnalysisText, at start: Int
  ) -> (range: Range<Int>, reference: TemporalExpression.Reference, confidence: Confidence)? {
    guard let (end, reference) = TemporalVocabulary.references.match(in: text, at: start) else { return nil }
    let previous = text.unit(at: start - 1)
    let next = text.unit(at: end)
    switch text[start] {
    case "日":
      // 30日前, 工作日前, 生日后: the day before, not 日前
      if previous.isDigit || TemporalNumber.digit(previous) != nil { return nil }
      switch previous {
      case "今", "近", "昨", "即", "当", "同", "次", "作", "节", "假", "生", "末", "十", "明", "平", "终", "落", "往", "抗", "元",
        "年", "月":
        return nil
      default: break
      }
      if next == "往" || next == "后" { return nil }
    case "近":
      if previous == "附" || previous == "临" || previous == "最" || previous == "靠" || previous == "接"
        || previous == "亲" || previous == "将"
      {
        return nil
      }
    case "最": if next == "的" { return nil }
    case "未": if previous.isHan || next == "的" || next == "”" { return nil }
    case "当": if text[start + 1] == "下" && previous == "相" { return nil }
    case "现":
      // 现在院治疗: now in hospital
      if text.has("院治疗", at: end) || text.has("院隔离", at: end) { return nil }
      if previous == "体" || previous == "出" || previous == "实" || previous == "表" { return nil }
    case "新": if previous == "平" || previous == "入" && next == "的" { return nil }
    // 即将来临
    case "将": if previous == "即" || next == "临" || next == "自" { return nil }
    case "此": if previous == "在" && text[start + 1] == "前" { break }
    case "连": if text[start + 1] == "年" { break }
    default: break
    }
    let isFused =
      reference != .past || text[end - 1] == "来" || text[start] == "连" || text[start] == "往"
      || text[start] == "历"
    return (start..<end, reference, isFused ? .low : .high)
  }
}
