internal import TextPipeline

/// The parts of a transcribed name that stand alone later: 莫雷蒂 of 伊莎贝拉·莫雷蒂, 莫里斯 of 达里尔-莫里斯, 布兰科 of R布兰科.
enum TranscribedParts {
  /// Empty where the name has one part only.
  static func parts(of name: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
    if name.contains(0xB7) { return name.split(separator: 0xB7) }
    if name.contains(garbled) { return name.split(separator: garbled) }
    // Carlo Rossi
    if name.first?.isLatin ?? false, name.last?.isLatin ?? false { return name.split(separator: 0x20) }
    if name.contains(hyphen) { return name.split(separator: hyphen) }
    guard let first = name.first, first.isLatin, let start = name.firstIndex(where: \.isHan),
      start - name.startIndex < 3
    else { return [] }
    return [name[start...]]
  }

  private static let hyphen: UInt16 = 0x2D
  /// What pages make of a dot that they lost.
  private static let garbled: UInt16 = 0x3F
}
