internal import CICU
internal import Synchronization

/// Word boundaries by ICU's rules and its Chinese dictionary (UAX 29, `UBRK_WORD`, locale zh).
///
/// The reference for ``DictionarySegmenter``, which gives the same words faster. Breakers are not thread-safe, so each
/// call takes one from a pool and puts it back: as many breakers as there are callers at once, opened once each.
public final class ICUSegmenter: Segmenter {
  private let pool = Mutex<[Breaker]>([])

  /// Opens nothing: breakers are opened when they are first needed.
  public init() {}

  /// - Throws: ``ICUError``
  public func tokens(in text: AnalysisText) throws -> Tokens {
    guard text.count > 0 else { return Tokens(ends: [], length: 0) }
    let breaker = try pool.withLock { $0.popLast() } ?? Breaker()
    defer { pool.withLock { $0.append(breaker) } }
    let ends = try breaker.ends(in: text.units) { units, ends, count in
      cicu_breaker_run(
        breaker.handle, units.baseAddress, Int32(units.count), ends.baseAddress, Int32(ends.count), &count)
    }
    return Tokens(ends: ends, length: text.count)
  }
}
