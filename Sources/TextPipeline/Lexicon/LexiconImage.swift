/// A compiled lexicon in memory. Little-endian 32-bit words: magic, version, cells, list words, entries, types, string
/// bytes, 0; then 65,536 half-word unit codes; the trie's cells, two words each; lists of the terms with several entries
/// (count, ids…); entries (canonical, features: string offsets), one type after the other; types (name, end of its
/// entries, scanned); strings.
struct LexiconImage {
  static let magic: UInt32 = 0x4C58_5054  // "TPXL"
  static let version: UInt32 = 2

  let codes: UnsafePointer<UInt16>
  let cells: UnsafePointer<Cell>
  let cellCount: Int32
  let lists: UnsafePointer<UInt32>
  let entries: UnsafePointer<UInt32>
  let entryCount: Int
  let types: UnsafePointer<UInt32>
  let typeCount: Int
  let strings: UnsafePointer<UInt8>

  /// - Parameter bytes: stays valid and unchanged as long as the image is used; aligned to 4 bytes.
  /// - Returns: nil when the bytes are no image of this version.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 32, let start = bytes.baseAddress, Int(bitPattern: start) % 4 == 0 else {
      return nil
    }
    let header = start.assumingMemoryBound(to: UInt32.self)
    guard header[0] == LexiconImage.magic, header[1] == LexiconImage.version else { return nil }
    let (cellCount, listWords) = (Int(header[2]), Int(header[3]))
    entryCount = Int(header[4])
    typeCount = Int(header[5])
    let size = 32 + 131_072 + cellCount * 8 + listWords * 4 + entryCount * 8 + typeCount * 12 + Int(header[6])
    guard bytes.count == size else { return nil }
    self.cellCount = Int32(cellCount)
    var next = start + 32
    codes = next.assumingMemoryBound(to: UInt16.self)
    next += 131_072
    cells = next.assumingMemoryBound(to: Cell.self)
    next += cellCount * 8
    lists = next.assumingMemoryBound(to: UInt32.self)
    next += listWords * 4
    entries = next.assumingMemoryBound(to: UInt32.self)
    next += entryCount * 8
    types = next.assumingMemoryBound(to: UInt32.self)
    next += typeCount * 12
    strings = next.assumingMemoryBound(to: UInt8.self)
  }

  /// A cell of the trie. A text's walk is bound by cache misses, so all that a step asks lies in one cell: where the
  /// node's children are, whose child it is, and whether a term ends in it.
  struct Cell {
    /// Of a node: the child for code `c` is at `base + c`; its value at `base`, code 0. Of a value: −value − 1.
    var base: Int32
    /// The parent, shifted by two; bit 0: a term ends here; bit 1: one that the scan reports. All bits in a free cell.
    var parentAndFlags: UInt32

    static let free = Cell(base: 0, parentAndFlags: .max)

    init(base: Int32, parent: Int32, hasTerm: Bool, isScanned: Bool) {
      self.init(base: base, parentAndFlags: UInt32(parent) << 2 | (isScanned ? 2 : 0) | (hasTerm ? 1 : 0))
    }

    private init(base: Int32, parentAndFlags: UInt32) {
      self.base = base
      self.parentAndFlags = parentAndFlags
    }
  }

  /// A place in the trie: the terms that begin with what was read so far.
  struct Node {
    fileprivate var index: UInt32
    fileprivate var cell: Cell

    var hasTerm: Bool { cell.parentAndFlags & 1 != 0 }
    var isScanned: Bool { cell.parentAndFlags & 2 != 0 }
  }

  var root: Node { Node(index: 0, cell: cells[0]) }

  /// - Returns: nil if no term goes on with `unit`.
  @inline(__always)
  func child(of node: Node, _ unit: UInt16) -> Node? {
    let code = codes[Int(unit)]
    guard code != 0 else { return nil }
    let target = node.cell.base + Int32(code)
    guard target < cellCount else { return nil }
    let cell = cells[Int(target)]
    guard cell.parentAndFlags >> 2 == node.index else { return nil }
    return Node(index: UInt32(target), cell: cell)
  }

  /// The value of the term that ends in `node`, which has one.
  @inline(__always)
  func value(of node: Node) -> Int32 { -(cells[Int(node.cell.base)].base + 1) }

  func string(at offset: UInt32) -> String { String(cString: strings + Int(offset)) }
}
