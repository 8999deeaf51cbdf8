internal import TextPipeline

/// Which of many ranges starts or ends at an offset of the text.
///
/// A bit for each offset; how many bits are set before it is the place of its item in a list. Of a text with dozens of
/// names that takes a sixteenth of the memory of a number for each offset.
struct OffsetIndex {
  /// 64 offsets: the bits of those that have an item, and how many offsets before them have one.
  private struct Block {
    var offsets: UInt64 = 0
    var before: Int32 = 0
  }

  private var blocks: [Block] = []
  /// In order of offset.
  private var items: [Int32] = []

  /// - Parameters:
  ///   - offsets: of the items, UTF-16 units of the text.
  ///   - count: the text's length.
  ///   - first: whether the first of several at one offset counts, not the last.
  init(_ offsets: [Int], count: Int, first: Bool = false) {
    guard !offsets.isEmpty else { return }
    blocks = [Block](filling: count / 64 + 1, with: Block())
    for offset in offsets { blocks[offset / 64].offsets |= 1 << UInt64(offset % 64) }
    var taken = 0
    for i in blocks.indices {
      blocks[i].before = Int32(taken)
      taken += blocks[i].offsets.nonzeroBitCount
    }
    items = [Int32](filling: taken, with: -1)
    for (i, offset) in offsets.enumerated() {
      let place = place(of: offset)
      if !first || items[place] < 0 { items[place] = Int32(i) }
    }
  }

  subscript(_ offset: Int) -> Int? {
    contains(offset) ? Int(items[place(of: offset)]) : nil
  }

  /// Whether an offset has an item.
  @inline(__always)
  func contains(_ offset: Int) -> Bool {
    offset >= 0 && offset / 64 < blocks.count
      && blocks[offset / 64].offsets & (1 << UInt64(offset % 64)) != 0
  }

  /// How many offsets before one have an item.
  private func place(of offset: Int) -> Int {
    let block = blocks[offset / 64]
    return Int(block.before) + (block.offsets & (1 << UInt64(offset % 64) - 1)).nonzeroBitCount
  }
}
