/// A compiled lexicon in memory. Little-endian 32-bit words: magic, version, cells, list words, entries, types, string
/// bytes, contents; then 65,536 half-word unit codes; the pairs that terms open with, of those that the scan reports and of the
/// others; the trie's cells, three words each; lists of the terms with several entries (count, ids…); entries (the index of what
/// they say), one type after the other; contents (canonical, features: string offsets), each once; types (name, end of its entries, scanned); strings.
///
/// Nothing writes to it, hence it is shared freely.
struct LexiconImage: @unchecked Sendable {
  static let magic: UInt32 = 0x4C58_5054  // "TPXL"
  static let version: UInt32 = 5

  let codes: UnsafePointer<UInt16>
  let scannedPairs: Pairs
  let otherPairs: Pairs
  let cells: UnsafePointer<Cell>
  let cellCount: Int32
  let lists: UnsafePointer<UInt32>
  let entries: UnsafePointer<UInt32>
  let entryCount: Int
  let contents: UnsafePointer<UInt32>
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
    let contentCount = Int(header[7])
    let size =
      32 + 131_072 + 2 * Pairs.words * 4 + cellCount * 12 + listWords * 4 + entryCount * 4 + contentCount * 8
      + typeCount * 12 + Int(header[6])
    guard bytes.count == size else { return nil }
    self.cellCount = Int32(cellCount)
    var next = start + 32
    codes = next.assumingMemoryBound(to: UInt16.self)
    next += 131_072
    scannedPairs = Pairs(bits: next.assumingMemoryBound(to: UInt32.self))
    next += Pairs.words * 4
    otherPairs = Pairs(bits: next.assumingMemoryBound(to: UInt32.self))
    next += Pairs.words * 4
    cells = next.assumingMemoryBound(to: Cell.self)
    next += cellCount * 12
    lists = next.assumingMemoryBound(to: UInt32.self)
    next += listWords * 4
    entries = next.assumingMemoryBound(to: UInt32.self)
    next += entryCount * 4
    contents = next.assumingMemoryBound(to: UInt32.self)
    next += contentCount * 8
    types = next.assumingMemoryBound(to: UInt32.self)
    next += typeCount * 12
    strings = next.assumingMemoryBound(to: UInt8.self)
  }

  /// A cell of the trie. A text's walk is bound by cache misses, so all that a step asks lies in one cell: where the
  /// node's children are, whose child it is, whether a term ends in it, and its entries.
  struct Cell {
    /// The child for code `c` is at `base + c`.
    var base: Int32
    /// The parent, shifted by two; bit 0: a term ends here; bit 1: one that the scan reports. All bits in a free cell.
    var parentAndFlags: UInt32
    /// Of the term that ends here: twice its entry, or twice the index of its list of entries, and one.
    var value: UInt32

    static let free = Cell(base: 0, parentAndFlags: .max, value: 0)

    init(base: Int32, parent: Int32, value: UInt32?, isScanned: Bool) {
      self.init(
        base: base, parentAndFlags: UInt32(parent) << 2 | (isScanned ? 2 : 0) | (value != nil ? 1 : 0),
        value: value ?? 0)
    }

    private init(base: Int32, parentAndFlags: UInt32, value: UInt32) {
      self.base = base
      self.parentAndFlags = parentAndFlags
      self.value = value
    }
  }

  /// The first two units of terms, hashed into a bit each: four places of a text in five are ruled out without a walk. A bit
  /// of another pair only costs time.
  struct Pairs: @unchecked Sendable {
    static let words = 1 << 14
    fileprivate let bits: UnsafePointer<UInt32>

    /// Whether a term of two units or more may begin with these.
    @inline(__always)
    func mayContain(_ first: UInt16, _ second: UInt16) -> Bool {
      let bit = Pairs.bit(of: first, second)
      return bits[bit >> 5] & 1 << UInt32(bit & 31) != 0
    }

    @inline(__always)
    static func bit(of first: UInt16, _ second: UInt16) -> Int {
      Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> 13)
    }
  }

  /// A place in the trie: the terms that begin with what was read so far.
  struct Node {
    fileprivate var index: UInt32
    fileprivate var cell: Cell

    var hasTerm: Bool { cell.parentAndFlags & 1 != 0 }
    var isScanned: Bool { cell.parentAndFlags & 2 != 0 }

    /// Whether a step from `node` that was not checked leads here.
    @inline(__always)
    func isChild(of node: Node) -> Bool { cell.parentAndFlags >> 2 == node.index }
  }

  /// The first three steps of a walk, not checked yet. The processor waits for the cells of many places at once if these
  /// are asked for before any of the places is walked on from.
  struct Opening {
    fileprivate var first: Node
    fileprivate var second: Node
    fileprivate var third: Node
    /// How many of the steps a term may take.
    fileprivate var steps: Int
  }

  /// Where terms may begin at `start`, nil where none does.
  /// - Parameter isLone: whether the unit is a term by itself.
  @inline(__always)
  func opening(_ units: UnsafeBufferPointer<UInt16>, at start: Int, isLone: Bool) -> Opening? {
    let goesOn = start + 1 < units.count && scannedPairs.mayContain(units[start], units[start + 1])
    guard goesOn || isLone else { return nil }
    let first = step(from: root, units[start])
    let second = goesOn ? step(from: first, units[start + 1]) : first
    return Opening(first: first, second: second, third: second, steps: goesOn ? 2 : 1)
  }

  /// Takes the third step of a walk.
  @inline(__always)
  func extend(_ opening: inout Opening, _ units: UnsafeBufferPointer<UInt16>, at start: Int) {
    guard opening.steps == 2, start + 2 < units.count, opening.second.isChild(of: opening.first) else {
      return
    }
    opening.third = step(from: opening.second, units[start + 2])
    opening.steps = 3
  }

  /// Visits the terms that begin at `start`, shortest first.
  @inline(__always)
  func walk(
    from opening: Opening, _ units: UnsafeBufferPointer<UInt16>, at start: Int,
    _ visit: (_ node: Node, _ end: Int) -> Void
  ) {
    guard opening.first.isChild(of: root) else { return }
    if opening.first.isScanned { visit(opening.first, start + 1) }
    guard opening.steps > 1, opening.second.isChild(of: opening.first) else { return }
    if opening.second.isScanned { visit(opening.second, start + 2) }
    guard opening.steps > 2, opening.third.isChild(of: opening.second) else { return }
    var node = opening.third
    var i = start + 3
    if node.isScanned { visit(node, i) }
    while i < units.count, let child = child(of: node, units[i]) {
      node = child
      i += 1
      if node.isScanned { visit(node, i) }
    }
  }

  /// Where `unit` leads if a term goes on with it; code 0 leads to no child.
  @inline(__always)
  private func step(from node: Node, _ unit: UInt16) -> Node {
    // A base and a code are small.
    let target = min(node.cell.base &+ Int32(codes[Int(unit)]), cellCount &- 1)
    return Node(index: UInt32(bitPattern: target), cell: cells[Int(target)])
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

  /// Whether a stretch of units may be a term, by the first two.
  @inline(__always)
  func mayContain(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return true }
    let (first, second) = (units[range.lowerBound], units[range.lowerBound + 1])
    return scannedPairs.mayContain(first, second) || otherPairs.mayContain(first, second)
  }

  /// Visits every character that is a term by itself, of those that the scan reports.
  func forEachScannedCharacter(_ visit: (UInt16) -> Void) {
    for unit in UInt16.min...UInt16.max where child(of: root, unit)?.isScanned == true { visit(unit) }
  }

  /// Entries of one term: the one, or a list of several.
  struct Ids: Sequence, IteratorProtocol {
    var one: UInt32?
    var list = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
    var index = 0

    @inline(__always)
    mutating func next() -> UInt32? {
      if let id = one {
        one = nil
        return id
      }
      guard index < list.count else { return nil }
      defer { index += 1 }
      return list[index]
    }
  }

  /// Entry ids of the term that ends in `node`.
  @inline(__always)
  func ids(at node: Node) -> Ids {
    guard node.hasTerm else { return Ids() }
    let value = node.cell.value
    guard value & 1 != 0 else { return Ids(one: value >> 1) }
    let list = lists + Int(value >> 1)
    return Ids(list: UnsafeBufferPointer(start: list + 1, count: Int(list[0])))
  }

  func string(at offset: UInt32) -> String { String(cString: strings + Int(offset)) }
}
