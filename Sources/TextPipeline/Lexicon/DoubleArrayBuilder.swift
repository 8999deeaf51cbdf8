/// Places the transitions of a trie into `base` and `check`: from node `n` unit code `c` leads to
/// `t = base[n] + c` if `check[t] == n`. Node 0 is the root.
struct DoubleArrayBuilder {
  /// Unit → code, 1…; 0 where no term has the unit. The most frequent units have the smallest codes, which packs
  /// the array.
  private(set) var codes = [UInt16](repeating: 0, count: 65_536)
  private var base: [Int32] = []
  private var check: [Int32] = []
  /// Index of the term that ends in a node.
  private var ends: [Int: Int] = [:]

  private let terms: [[UInt16]]
  private let values: [UInt32]
  private let scanned: [Bool]
  /// A cell from which the search for a free one goes on; a free cell leads to itself (union-find with path halving, Tarjan
  /// and van Leeuwen, "Worst-case analysis of set union algorithms", J. ACM 31(2), 1984).
  private var following: [Int] = []

  /// - Parameters:
  ///   - terms: in lexicographic order of their units, each once, none empty.
  ///   - values: one a term.
  ///   - scanned: whether the scan reports the term.
  init(terms: [[UInt16]], values: [UInt32], scanned: [Bool]) {
    self.terms = terms
    self.values = values
    self.scanned = scanned
    var counts = [Int](repeating: 0, count: 65_536)
    for term in terms { for unit in term { counts[Int(unit)] += 1 } }
    let units = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    for (rank, unit) in units.enumerated() { codes[unit] = UInt16(rank + 1) }
  }

  mutating func build() {
    grow(to: 1024)
    check[0] = 0
    following[0] = 1
    var queue: [(node: Int, range: Range<Int>, depth: Int)] = terms.isEmpty ? [] : [(0, terms.indices, 0)]
    var next = 0
    while next < queue.count {
      let (node, all, depth) = queue[next]
      next += 1
      // Terms are in order: the one that ends here comes before those that go on.
      var range = all
      if terms[range.lowerBound].count == depth {
        ends[node] = range.lowerBound
        range = range.dropFirst()
      }
      let children = self.children(of: range, depth: depth)
      guard !children.isEmpty else { continue }
      let offset = place(children.map(\.code))
      base[node] = Int32(offset)
      for child in children {
        let target = offset + Int(child.code)
        check[target] = Int32(node)
        following[target] = target + 1
        queue.append((target, child.range, depth + 1))
      }
    }
    while base.count > 1, check[base.count - 1] < 0 {
      base.removeLast()
      check.removeLast()
    }
  }

  /// The trie as it is stored.
  var cells: [LexiconImage.Cell] {
    base.indices.map { i in
      guard check[i] >= 0 else { return LexiconImage.Cell.free }
      let term = ends[i]
      return LexiconImage.Cell(
        base: base[i], parent: check[i], value: term.map { values[$0] },
        isScanned: term.map { scanned[$0] } ?? false)
    }
  }

  private func children(of range: Range<Int>, depth: Int) -> [(code: UInt16, range: Range<Int>)] {
    var children: [(UInt16, Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let unit = terms[start][depth]
      var end = start + 1
      while end < range.upperBound, terms[end][depth] == unit { end += 1 }
      children.append((codes[Int(unit)], start..<end))
      start = end
    }
    return children.sorted { $0.0 < $1.0 }
  }

  /// The lowest offset at which all `codes` fall on free cells.
  private mutating func place(_ codes: [UInt16]) -> Int {
    let first = Int(codes[0])
    var cell = free(from: first + 1)
    while true {
      let offset = cell - first
      grow(to: offset + Int(codes.last!) + 1)
      if codes.allSatisfy({ check[offset + Int($0)] < 0 }) { return offset }
      cell = free(from: cell + 1)
    }
  }

  /// The first free cell at `cell` or behind it.
  private mutating func free(from cell: Int) -> Int {
    grow(to: cell + 1)
    var cell = cell
    while following[cell] != cell {
      if following[cell] == following.count { grow(to: following.count + 1) }
      following[cell] = following[following[cell]]
      cell = following[cell]
    }
    return cell
  }

  private mutating func grow(to count: Int) {
    guard count > check.count else { return }
    let size = max(count, check.count * 3 / 2)
    base += repeatElement(0, count: size - base.count)
    following += check.count..<size
    check += repeatElement(-1, count: size - check.count)
  }
}
