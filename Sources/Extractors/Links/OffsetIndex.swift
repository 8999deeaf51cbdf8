internal import TextPipeline

/// Which of many ranges starts or ends at an offset of the text.
struct OffsetIndex {
  /// For each offset the item, counted from 1.
  private var items: [Int32]

  /// - Parameters:
  ///   - offsets: of the items, UTF-16 units of `text`.
  ///   - first: whether the first of several at one offset counts, not the last.
  init(_ offsets: [Int], in text: AnalysisText, first: Bool = false) {
    items = offsets.isEmpty ? [] : [Int32](filling: text.count + 1, with: 0)
    for (i, offset) in offsets.enumerated() where !first || items[offset] == 0 {
      items[offset] = Int32(i + 1)
    }
  }

  subscript(_ offset: Int) -> Int? {
    offset >= 0 && offset < items.count && items[offset] != 0 ? Int(items[offset]) - 1 : nil
  }
}
