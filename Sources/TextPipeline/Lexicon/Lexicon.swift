/// A compiled lexicon: terms with types, canonical names and features, found in one walk over the text.
///
/// Immutable after `init`, hence shared freely between workers.
public final class Lexicon: @unchecked Sendable {
  let image: LexiconImage
  /// Type of each contiguous range of entries, in order.
  let types: [(type: LexiconType, entries: Range<Int>, scanned: Bool)]
  /// For each entry the index of its type.
  private let typeIndices: [UInt16]
  /// Owned memory of an image compiled here; empty for a static image.
  private let owned: UnsafeMutableRawBufferPointer?

  /// Compiles a TSV (see ``LexiconSource`` for the format).
  /// - Parameters:
  ///   - tsv: the file's text.
  ///   - name: how errors name the file.
  /// - Throws: ``LexiconError`` for the first bad line.
  public convenience init(tsv: String, name: String) throws {
    try self.init(rows: LexiconSource(tsv: tsv, name: name).rows, name: name)
  }

  /// Compiles rows.
  /// - Throws: ``LexiconError`` when the rows do not fit one image.
  public convenience init(rows: [LexiconSource.Row], name: String) throws {
    let bytes = LexiconCompiler(rows).image()
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    memory.copyBytes(from: bytes)
    try self.init(UnsafeRawBufferPointer(memory), owned: memory, name: name)
  }

  /// Takes an image compiled ahead, without copying it.
  /// - Parameters:
  ///   - image: memory that lives as long as the process, aligned to 4 bytes.
  ///   - name: how errors name it.
  /// - Throws: ``LexiconError`` when the bytes are no image of this version.
  public convenience init(image: UnsafeRawBufferPointer, name: String) throws {
    try self.init(image, owned: nil, name: name)
  }

  private init(_ bytes: UnsafeRawBufferPointer, owned: UnsafeMutableRawBufferPointer?, name: String) throws {
    guard let image = LexiconImage(bytes) else {
      owned?.deallocate()
      throw LexiconError(
        source: name, line: 0, message: "no lexicon image of version \(LexiconImage.version)",
        remedy: "compile it again from its TSV")
    }
    self.image = image
    self.owned = owned
    var first = 0
    let types: [(LexiconType, Range<Int>, Bool)] = (0..<image.typeCount).map { i in
      let end = Int(image.types[3 * i + 1])
      defer { first = end }
      return (LexiconType(image.string(at: image.types[3 * i])), first..<end, image.types[3 * i + 2] != 0)
    }
    self.types = types
    typeIndices = types.indices.flatMap { i in repeatElement(UInt16(i), count: types[i].1.count) }
  }

  deinit { owned?.deallocate() }

  /// Number of entries.
  public var count: Int { image.entryCount }

  func type(of entry: Int) -> LexiconType { types[typeIndex(of: entry)].type }

  /// The index in `types` of an entry's type.
  @inline(__always)
  func typeIndex(of entry: Int) -> Int { Int(typeIndices[entry]) }

  /// What tells an entry's content from that of others of its type.
  func key(of id: Int) -> UInt64 {
    UInt64(image.entries[2 * id]) << 32 | UInt64(image.entries[2 * id + 1])
  }

  func entry(_ id: Int) -> LexiconEntry {
    let canonical = image.string(at: image.entries[2 * id])
    return LexiconEntry(
      type: type(of: id), canonical: canonical.isEmpty ? nil : canonical,
      features: LexiconFeatures(image.string(at: image.entries[2 * id + 1])))
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

  /// Entry ids of the term that is exactly `units`.
  func ids(of units: some Sequence<UInt16>) -> Ids {
    var node = image.root
    for unit in units {
      guard let child = image.child(of: node, unit) else { return Ids() }
      node = child
    }
    return ids(at: node)
  }

  /// Entry ids of the term that ends in `node`.
  @inline(__always)
  func ids(at node: LexiconImage.Node) -> Ids {
    guard node.hasTerm else { return Ids() }
    let value = image.value(of: node)
    guard value & 1 != 0 else { return Ids(one: UInt32(value >> 1)) }
    let list = image.lists + Int(value >> 1)
    return Ids(list: UnsafeBufferPointer(start: list + 1, count: Int(list[0])))
  }
}
