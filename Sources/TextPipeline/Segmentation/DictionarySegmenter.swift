internal import CICU
internal import Synchronization

/// The same words as ``ICUSegmenter``, several times as fast in Chinese text: a search of our own over ICU's dictionary
/// wherever nothing but Han characters stands, ICU for the rest.
public final class DictionarySegmenter: Segmenter {
  private let pool = Mutex<[Breaker]>([])

  /// Opens nothing: ICU's dictionary is opened once for all, at the first text.
  public init() {}

  /// - Throws: ``ICUError``
  public func tokens(in text: AnalysisText) throws -> Tokens {
    guard text.count > 0 else { return Tokens(ends: [], length: 0) }
    let dictionary = try ChineseDictionary.shared.get()
    let breaker = try pool.withLock { $0.popLast() } ?? Breaker()
    defer { pool.withLock { $0.append(breaker) } }
    let ends = try breaker.ends(in: text.units) { units, ends, count in
      cicu_dictionary_run(
        dictionary.handle, breaker.handle, units.baseAddress, Int32(units.count), ends.baseAddress,
        Int32(ends.count), &count)
    }
    return Tokens(ends: ends, length: text.count)
  }
}

/// ICU's Chinese dictionary; one for the process, read by all threads.
private final class ChineseDictionary: @unchecked Sendable {
  let handle: OpaquePointer

  static let shared = Result { try ChineseDictionary() }

  private init() throws {
    var handle: OpaquePointer?
    try ICUError.check(cicu_dictionary_open(&handle), "opening the Chinese dictionary")
    self.handle = handle!
  }
}
