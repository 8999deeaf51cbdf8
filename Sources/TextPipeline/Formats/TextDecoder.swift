internal import CICU

/// From bytes to text, exactly: bytes that do not fit their encoding are an error with the place, never a guess. A byte
/// order mark is no part of the text.
public struct TextDecoder: Sendable {
  /// How the bytes are read.
  public var encoding: TextEncoding

  /// - Parameter encoding: how the bytes are read.
  public init(_ encoding: TextEncoding = .auto) { self.encoding = encoding }

  /// - Throws: ``DecodingFailure``, with the offset of the first byte that does not fit.
  public func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> String {
    let mark = ByteOrderMark(bytes)
    switch encoding {
    case .auto: return mark == nil ? try guess(bytes) : try read(bytes, mark)
    case .utf8: return try read(bytes, mark == .utf8 ? .utf8 : nil)
    case .utf16:
      if let mark, mark != .utf8 { return try read(bytes, mark) }
      return try strictly(TextDecoder.likelyByteOrder(bytes), bytes, shown: "UTF-16")
    case .gb18030: return try strictly("gb18030", bytes, shown: "GB18030")
    case .big5: return try big5(bytes)
    }
  }

  /// Reads by a mark, or as UTF-8 if there is none; the mark is left out.
  private func read(_ bytes: [UInt8], _ mark: ByteOrderMark?) throws(DecodingFailure) -> String {
    switch mark {
    case .utf16LittleEndian: return try strictly("UTF-16LE", bytes, skipping: 2, shown: "UTF-16")
    case .utf16BigEndian: return try strictly("UTF-16BE", bytes, skipping: 2, shown: "UTF-16")
    case .utf8, nil:
      let skipped = mark == nil ? 0 : 3
      if let text = String(validating: bytes[skipped...], as: UTF8.self) { return text }
      return try strictly("UTF-8", bytes, skipping: skipped, shown: "UTF-8")
    }
  }

  private func big5(_ bytes: [UInt8]) throws(DecodingFailure) -> String {
    // Hong Kong's characters are an extension; the plain table is tried first because it is the newer one.
    let plain = ICUDecoded("Big5", bytes[...])
    if plain.malformed == 0 { return plain.text }
    let extended = ICUDecoded("Big5-HKSCS", bytes[...])
    if extended.malformed == 0 { return extended.text }
    throw TextDecoder.misfit("Big5", at: max(plain.firstMalformed, extended.firstMalformed), in: bytes)
  }

  private func strictly(
    _ name: String, _ bytes: [UInt8], skipping skipped: Int = 0, shown: String
  ) throws(DecodingFailure) -> String {
    let decoded = ICUDecoded(name, bytes[skipped...])
    guard decoded.malformed == 0 else {
      throw TextDecoder.misfit(shown, at: decoded.firstMalformed + skipped, in: bytes)
    }
    // GB18030 has a byte order mark of its own.
    return decoded.units.first == 0xFEFF && name == "gb18030"
      ? String(decoded.text.unicodeScalars.dropFirst()) : decoded.text
  }

  private static func misfit(_ name: String, at offset: Int, in bytes: [UInt8]) -> DecodingFailure {
    let shown = bytes.indices.contains(offset) ? " (\(hexadecimal(bytes[offset])))" : ""
    return DecodingFailure(
      code: "encoding", message: "not \(name): the byte at offset \(offset)\(shown) does not fit")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }

  // MARK: Guessing

  /// The encoding of a file that is read line by line, from its first bytes. A file with one sound line of UTF-8
  /// beyond ASCII for every broken one is UTF-8, so that a broken line is reported instead of misread.
  public static func likelyEncoding(of sample: [UInt8]) -> TextEncoding {
    if let mark = ByteOrderMark(sample) { return mark == .utf8 ? .utf8 : .utf16 }
    if zeroPattern(sample.count % 2 == 0 ? sample : sample.dropLast()) != nil { return .utf16 }
    var sound = 0
    var broken = 0
    // The last line may be cut off.
    for line in sample.split(separator: 0x0A)
    where line.endIndex < sample.endIndex && line.contains(where: { $0 >= 0x80 }) {
      if String(validating: line, as: UTF8.self) == nil { broken += 1 } else { sound += 1 }
    }
    if sound >= broken && sound + broken > 0 || String(validating: sample, as: UTF8.self) != nil {
      return .utf8
    }
    let candidates: [(TextEncoding, String)] = [
      (.gb18030, "gb18030"), (.big5, "Big5"), (.utf16, "UTF-16LE"), (.utf16, "UTF-16BE"),
    ]
    let ranked = candidates.map { ($0.0, Plausibility(ICUDecoded($0.1, sample[...])).share) }
    let best = ranked.max { $0.1 < $1.1 }!
    return best.1 >= Plausibility.least ? best.0 : .utf8
  }

  /// UTF-8 if the bytes are; else the encoding that they fit and in which they read as Chinese most.
  private func guess(_ bytes: [UInt8]) throws(DecodingFailure) -> String {
    if let order = TextDecoder.zeroPattern(bytes) { return try strictly(order, bytes, shown: "UTF-16") }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let names =
      bytes.count % 2 == 0
      ? ["gb18030", "Big5", "Big5-HKSCS", "UTF-16LE", "UTF-16BE"] : ["gb18030", "Big5", "Big5-HKSCS"]
    // A sample decides which to try first; only a text that fits whole is taken.
    let sample = bytes.prefix(1 << 16)
    let ranked = names.map { ($0, Plausibility(ICUDecoded($0, sample)).share) }
      .filter { $0.1 >= Plausibility.least }.sorted { $0.1 > $1.1 }
    for (name, _) in ranked {
      let decoded = ICUDecoded(name, bytes[...])
      if decoded.malformed == 0 { return decoded.text }
    }
    if let best = ranked.first {
      let shown = best.0.hasPrefix("UTF-16") ? "UTF-16" : best.0 == "gb18030" ? "GB18030" : "Big5"
      throw TextDecoder.misfit(shown, at: ICUDecoded(best.0, bytes[...]).firstMalformed, in: bytes)
    }
    let offset = max(0, ICUDecoded("UTF-8", bytes[...]).firstMalformed)
    throw DecodingFailure(
      code: TextDecoder.looksBinary(bytes) ? "binary" : "encoding",
      message: TextDecoder.looksBinary(bytes)
        ? "a binary file: many control characters, and no text in UTF-8, UTF-16, GB18030 or Big5"
        : "no text in UTF-8 (the byte at offset \(offset), \(TextDecoder.hexadecimal(bytes[offset])), does not fit), "
          + "UTF-16, GB18030 or Big5")
  }

  /// The byte order of UTF-16 of mostly Latin text, which is valid UTF-8 too: every second byte is 0, and no other.
  private static func zeroPattern(_ bytes: [UInt8]) -> String? {
    guard bytes.count % 2 == 0, bytes.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (i, byte) in bytes.prefix(1 << 12).enumerated() where byte == 0 { zeros[i & 1] += 1 }
    let quarter = min(bytes.count, 1 << 12) / 8
    if zeros[0] == 0 && zeros[1] > quarter { return "UTF-16LE" }
    return zeros[1] == 0 && zeros[0] > quarter ? "UTF-16BE" : nil
  }

  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return controls * 20 > sample.count
  }

  private static func likelyByteOrder(_ bytes: [UInt8]) -> String {
    if let order = zeroPattern(bytes) { return order }
    let sample = bytes.prefix(1 << 16)
    let share = ["UTF-16LE", "UTF-16BE"].map { Plausibility(ICUDecoded($0, sample)).share }
    return share[1] > share[0] ? "UTF-16BE" : "UTF-16LE"
  }
}

/// The mark that a file begins with.
private enum ByteOrderMark {
  case utf8, utf16LittleEndian, utf16BigEndian

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }
}

/// Bytes decoded by ICU, with what did not fit.
struct ICUDecoded {
  let units: [UInt16]
  /// Malformed sequences; 1 when ICU could not decode at all.
  let malformed: Int
  /// Byte offset of the first, -1 if none.
  let firstMalformed: Int

  init(_ encoding: String, _ bytes: ArraySlice<UInt8>) {
    var out: UnsafeMutablePointer<UInt16>?
    var length: Int64 = 0
    var malformed: Int64 = 0
    var first: Int64 = -1
    let status = bytes.withUnsafeBufferPointer {
      cicu_decode(encoding, $0.baseAddress, Int64($0.count), &out, &length, &malformed, &first)
    }
    defer { cicu_free(out) }
    guard status <= 0, let out else {
      (units, self.malformed, firstMalformed) = ([], 1, 0)
      return
    }
    units = Array(UnsafeBufferPointer(start: out, count: Int(length)))
    self.malformed = Int(malformed)
    firstMalformed = Int(first)
  }

  var text: String { String(decoding: units, as: UTF16.self) }
}

/// How much a decoded text reads as Chinese: the share of the most frequent characters among those beyond ASCII. In
/// running text they make up half and in lists of names a tenth; bytes read in a wrong encoding give rare characters.
private struct Plausibility {
  /// Below this it is not Chinese.
  static let least = 0.06

  let share: Double

  init(_ decoded: ICUDecoded) {
    var frequent = 0
    var other = 0
    var faults = decoded.malformed
    for unit in decoded.units {
      switch unit {
      case 0x09...0x0D, 0x20...0x7E: break
      case 0..<0x20, 0x7F..<0xA0, 0xE000..<0xF900, 0xFFFE...0xFFFF: faults += 1
      default: if Plausibility.frequent.contains(unit) { frequent += 1 } else { other += 1 }
      }
    }
    let all = frequent + other + faults
    // A sample may end inside a character, so one fault says nothing.
    share = all == 0 || faults > 1 + all / 50 ? 0 : Double(frequent) / Double(all)
  }

  /// Marks, and the characters most frequent in newspapers and notices, simplified and traditional.
  private static let frequent: UnitSet = """
    ，。、；：？！（）《》“”「」　年月日市县縣区區省人民政府国國中华華大小上下一二三四五六七八九十百千万萬\
    的了是在不有和为為以及与與对對于於等也这這我们們他会會出来來到时時要就可作工业業生产產学學校院医醫\
    发發展部门門委员員长長公司行政地方本次第个個全体體主任书書记記者新开開动動能关關法成活性高化\
    事多分后後经經过過加多家同用理前进進得着所之从從都内內将將自建设設实實施机機构構各项項点點名
    """
}
