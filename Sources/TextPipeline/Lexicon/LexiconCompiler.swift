/// Compiles rows into the image that a ``Lexicon`` reads: a double-array trie (Aoe, "An efficient digital search
/// algorithm by using a double-array structure", IEEE TSE 15(9), 1989) over UTF-16 units, with entries and strings
/// behind it. The layout is that of ``LexiconImage``.
public struct LexiconCompiler {
  private var rows: [LexiconSource.Row]

  /// - Parameter rows: of all sources, in any order.
  public init(_ rows: [LexiconSource.Row]) { self.rows = rows }

  /// Types that are only looked up, never reported by the scan: evidence about characters and common words.
  static let lookupOnly: Set<String> = ["given", "kanji", "word"]
  /// Types whose single characters are only looked up: every second character of a text is one of them.
  private static let lookupOnlyAlone: Set<String> = ["measure", "surname"]

  /// - Returns: the image, little-endian; the same rows give the same bytes.
  public func image() -> [UInt8] {
    let types = Array(Set(rows.map(\.type))).sorted()
    let typeIndex = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1, $0) })
    // By type first, so that each type's entries are one range; a row given twice counts once.
    let sorted = rows.enumerated().sorted { a, b in
      (typeIndex[a.element.type]!, a.offset) < (typeIndex[b.element.type]!, b.offset)
    }.map(\.element)

    var strings = StringPool()
    var entries: [UInt32] = []
    var contents: [UInt32] = []
    var contentIndex: [UInt64: UInt32] = [:]
    var typeEnds = [UInt32](repeating: 0, count: types.count)
    var byTerm: [[UInt16]: [UInt32]] = [:]
    var seen: Set<LexiconSource.Row.Key> = []
    for row in sorted where seen.insert(row.key).inserted {
      let id = UInt32(entries.count)
      let (canonical, features) = (strings.offset(of: row.canonical), strings.offset(of: row.features))
      let content = UInt64(canonical) << 32 | UInt64(features)
      if contentIndex[content] == nil {
        contentIndex[content] = UInt32(contents.count / 2)
        contents += [canonical, features]
      }
      entries.append(contentIndex[content]!)
      typeEnds[typeIndex[row.type]!] = id + 1
      byTerm[Array(row.term.utf16), default: []].append(id)
    }
    for i in typeEnds.indices.dropFirst() where typeEnds[i] == 0 { typeEnds[i] = typeEnds[i - 1] }

    let terms = byTerm.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var lists: [UInt32] = []
    var values: [UInt32] = []
    var isScanned: [Bool] = []
    var scannedPairs = [UInt32](repeating: 0, count: LexiconImage.Pairs.words)
    var otherPairs = scannedPairs
    let scanned = types.map { !LexiconCompiler.lookupOnly.contains($0) }
    for term in terms {
      let ids = byTerm[term]!
      let termTypes = ids.map { id in typeEnds.firstIndex { id < $0 }! }
      isScanned.append(
        termTypes.contains { type in
          scanned[type] && (term.count > 1 || !LexiconCompiler.lookupOnlyAlone.contains(types[type]))
        })
      if term.count > 1 {
        let bit = LexiconImage.Pairs.bit(of: term[0], term[1])
        let (word, mask) = (bit >> 5, UInt32(1) << UInt32(bit & 31))
        if termTypes.contains(where: { scanned[$0] }) { scannedPairs[word] |= mask }
        if termTypes.contains(where: { !scanned[$0] }) { otherPairs[word] |= mask }
      }
      // Bit 0 of a term's value: whether the rest is the index of a list of entries, else it is the one entry.
      if ids.count == 1 {
        values.append(ids[0] << 1)
      } else {
        values.append(UInt32(lists.count) << 1 | 1)
        lists.append(UInt32(ids.count))
        lists += ids
      }
    }
    var trie = DoubleArrayBuilder(terms: terms, values: values, scanned: isScanned)
    trie.build()
    let cells = trie.cells

    var image = ImageWriter()
    image.words([LexiconImage.magic, LexiconImage.version])
    image.words([
      UInt32(cells.count), UInt32(lists.count), UInt32(entries.count), UInt32(types.count),
      UInt32(strings.bytes.count), UInt32(contents.count / 2),
    ])
    image.halves(trie.codes)
    image.words(scannedPairs)
    image.words(otherPairs)
    image.words(cells.flatMap { [UInt32(bitPattern: $0.base), $0.parentAndFlags, $0.value] })
    image.words(lists)
    image.words(entries)
    image.words(contents)
    for (i, type) in types.enumerated() {
      image.words([strings.offset(of: type), typeEnds[i], scanned[i] ? 1 : 0])
    }
    // Type names may have grown the pool after its size was written.
    image.patch(word: 6, UInt32(strings.bytes.count))
    image.bytes += strings.bytes
    return image.bytes
  }
}

extension LexiconSource.Row {
  struct Key: Hashable {
    var term: String
    var type: String
    var canonical: String
    var features: String
  }
  var key: Key { Key(term: term, type: type, canonical: canonical, features: features) }
}

/// NUL-terminated strings, each once.
private struct StringPool {
  var bytes: [UInt8] = [0]
  var offsets: [String: UInt32] = ["": 0]

  mutating func offset(of string: String) -> UInt32 {
    if let offset = offsets[string] { return offset }
    let offset = UInt32(bytes.count)
    bytes += string.utf8
    bytes.append(0)
    offsets[string] = offset
    return offset
  }
}

private struct ImageWriter {
  var bytes: [UInt8] = []

  mutating func words(_ values: [UInt32]) {
    bytes.reserveCapacity(bytes.count + values.count * 4)
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
  }

  mutating func halves(_ values: [UInt16]) {
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
  }

  mutating func patch(word index: Int, _ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { for i in 0..<4 { bytes[index * 4 + i] = $0[i] } }
  }
}
