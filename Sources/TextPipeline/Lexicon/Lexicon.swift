/// A compiled lexicon: terms with types, canonical names and features, found in one walk over the text.
///
/// Immutable after `init`, hence shared freely between workers.
public final class Lexicon: @unchecked Sendable {
  let image: LexiconImage
  /// Type of each contiguous range of entries, in order.
  let types: [(type: LexiconType, entries: Range<Int>, scanned: Bool)]
  /// For each entry the number of its type, shifted by one; bit 0: the scan reports it. Plain memory, for the scan asks every
  /// entry that it meets.
  private let typeCodes: UnsafeMutablePointer<UInt16>
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
    typeCodes = .allocate(capacity: image.entryCount)
    for (type, entries, isScanned) in types {
      (typeCodes + entries.lowerBound).initialize(
        repeating: type.id << 1 | (isScanned ? 1 : 0), count: entries.count)
    }
  }

  deinit {
    typeCodes.deallocate()
    owned?.deallocate()
  }

  /// Number of entries.
  public var count: Int { image.entryCount }

  func type(of entry: Int) -> LexiconType { LexiconType(id: typeCodes[entry] >> 1) }

  /// What a scan reads; valid as long as the lexicon is.
  var scanned: Scanned { Scanned(image: image, typeCodes: typeCodes) }

  /// A lexicon as plain memory: reading it counts no references.
  struct Scanned {
    let image: LexiconImage
    fileprivate let typeCodes: UnsafePointer<UInt16>

    /// The type of an entry, nil if it is only looked up.
    @inline(__always)
    func scannedType(of entry: UInt32) -> LexiconType? {
      let code = typeCodes[Int(entry)]
      return code & 1 != 0 ? LexiconType(id: code >> 1) : nil
    }
  }

  /// What the entries of a type say, each once, for forty thousand words share two hundred sets of features.
  /// - Returns: the id of the type's first entry; one entry for every canonical name with its features; for each entry
  ///   of the type the index of the one that says the same.
  @usableFromInline
  func contents(of type: LexiconType) -> (first: Int, examples: [Int], kinds: [Int]) {
    let range = types.first { $0.type == type }?.entries ?? 0..<0
    var examples: [Int] = []
    var known: [UInt32: Int] = [:]
    let kinds = range.map { id in
      let key = image.entries[id]
      if let kind = known[key] { return kind }
      known[key] = examples.count
      examples.append(id)
      return examples.count - 1
    }
    return (range.lowerBound, examples, kinds)
  }

  @usableFromInline
  func entry(_ id: Int) -> LexiconEntry {
    let content = 2 * Int(image.entries[id])
    let canonical = image.string(at: image.contents[content])
    return LexiconEntry(
      type: type(of: id), canonical: canonical.isEmpty ? nil : canonical,
      features: LexiconFeatures(image.string(at: image.contents[content + 1])))
  }

  /// Entry ids of the term that is exactly `units`.
  func ids(of units: some Sequence<UInt16>) -> LexiconImage.Ids {
    var node = image.root
    for unit in units {
      guard let child = image.child(of: node, unit) else { return LexiconImage.Ids() }
      node = child
    }
    return image.ids(at: node)
  }
}
