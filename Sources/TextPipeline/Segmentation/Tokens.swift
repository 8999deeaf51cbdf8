/// The words of a text as end offsets: token `i` runs from the end of token `i − 1` (or 0) to `ends[i]`.
///
/// Tokens are evidence for boundaries, never a grid that mentions must sit on.
public struct Tokens: Sendable {
  /// End offsets in UTF-16 units of the analysis text, ascending; the last is the text's length.
  public let ends: [Int32]
  @usableFromInline let boundary: [UInt64]

  /// - Parameters:
  ///   - ends: ascending end offsets.
  ///   - length: length of the text in UTF-16 units.
  public init(ends: [Int32], length: Int) {
    self.ends = ends
    var bits = [UInt64](filling: length / 64 + 1, with: 0)
    bits[0] = 1
    for end in ends { bits[Int(end) >> 6] |= 1 << UInt64(end & 63) }
    boundary = bits
  }

  /// How many there are.
  @inlinable public var count: Int { ends.count }

  /// The range of one, in UTF-16 units of the analysis text.
  @inlinable public subscript(_ i: Int) -> Range<Int> { (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i]) }

  /// Whether a word begins or ends at `offset` (0 and the text's end included).
  @inlinable public func isBoundary(_ offset: Int) -> Bool {
    boundary[offset >> 6] & (1 << UInt64(offset & 63)) != 0
  }
}
