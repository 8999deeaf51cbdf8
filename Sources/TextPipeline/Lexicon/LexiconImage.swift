/// A compiled lexicon in memory. Little-endian 32-bit words: magic, version, cells, list words, entries, types, string
/// bytes, 0; then 65,536 half-word unit codes; `base` and `check` cells; lists of the terms with several entries (count, ids…); entries (canonical,
/// features: string offsets), one type after the other; types (name, end of its entries, scanned); strings.
@usableFromInline
struct LexiconImage {
  static let magic: UInt32 = 0x4C58_5054  // "TPXL"
  static let version: UInt32 = 1

  @usableFromInline let codes: UnsafePointer<UInt16>
  @usableFromInline let base: UnsafePointer<Int32>
  @usableFromInline let check: UnsafePointer<Int32>
  @usableFromInline let cells: Int32
  @usableFromInline let lists: UnsafePointer<UInt32>
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
    cells = Int32(cellCount)
    var next = start + 32
    codes = next.assumingMemoryBound(to: UInt16.self)
    next += 131_072
    base = next.assumingMemoryBound(to: Int32.self)
    next += cellCount * 4
    check = next.assumingMemoryBound(to: Int32.self)
    next += cellCount * 4
    lists = next.assumingMemoryBound(to: UInt32.self)
    next += listWords * 4
    entries = next.assumingMemoryBound(to: UInt32.self)
    next += entryCount * 8
    types = next.assumingMemoryBound(to: UInt32.self)
    next += typeCount * 12
    strings = next.assumingMemoryBound(to: UInt8.self)
  }

  func string(at offset: UInt32) -> String { String(cString: strings + Int(offset)) }
}
