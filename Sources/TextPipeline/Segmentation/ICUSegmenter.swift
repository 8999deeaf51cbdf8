internal import CICU
internal import Synchronization

/// Word boundaries by ICU's rules and its Chinese dictionary (UAX 29, `UBRK_WORD`, locale zh).
///
/// Breakers are not thread-safe, so each call takes one from a pool and puts it back: as many breakers as there are
/// callers at once, opened once each.
public final class ICUSegmenter: Segmenter {
  private let pool = Mutex<[Breaker]>([])

  public init() {}

  /// - Throws: ``ICUError``
  public func tokens(in text: AnalysisText) throws -> Tokens {
    guard text.count > 0 else { return Tokens(ends: [], length: 0) }
    let breaker = try pool.withLock { $0.popLast() } ?? Breaker()
    defer { pool.withLock { $0.append(breaker) } }
    return Tokens(ends: try breaker.ends(in: text.units), length: text.count)
  }
}

/// One ICU break iterator; used by one caller at a time, which the pool sees to.
private final class Breaker: @unchecked Sendable {
  private let handle: OpaquePointer

  init() throws {
    var handle: OpaquePointer?
    try ICUError.check(cicu_breaker_open(CICU_WORD, "zh", &handle), "opening a word breaker")
    self.handle = handle!
  }

  deinit { cicu_breaker_close(handle) }

  func ends(in units: [UInt16]) throws -> [Int32] {
    // A Chinese text has a boundary every 1.6 units or so; the second try has room for all.
    for capacity in [units.count * 3 / 4 + 16, units.count] {
      var status: Int32 = 0
      let ends = [Int32](unsafeUninitializedCapacity: capacity) { buffer, count in
        var found: Int32 = 0
        status = units.withUnsafeBufferPointer {
          cicu_breaker_run(
            handle, $0.baseAddress, Int32($0.count), buffer.baseAddress, nil, Int32(capacity), &found)
        }
        count = status > 0 ? 0 : Int(found)
      }
      if status != CICU_BUFFER_OVERFLOW {
        try ICUError.check(status, "word breaking")
        return ends
      }
    }
    throw ICUError(status: CICU_BUFFER_OVERFLOW, operation: "word breaking")
  }
}
