internal import CICU

/// One ICU break iterator; used by one caller at a time, which a segmenter's pool sees to.
final class Breaker: @unchecked Sendable {
  let handle: OpaquePointer

  init() throws {
    var handle: OpaquePointer?
    try ICUError.check(cicu_breaker_open("zh", &handle), "opening a word breaker")
    self.handle = handle!
  }

  deinit { cicu_breaker_close(handle) }

  /// The ends that `run` puts into a buffer, whose number it leaves in its last argument; it returns ICU's status.
  func ends(
    in units: [UInt16],
    _ run: (UnsafeBufferPointer<UInt16>, UnsafeMutableBufferPointer<Int32>, inout Int32) -> Int32
  ) throws -> [Int32] {
    // A Chinese text has a boundary every 1.6 units or so; the second try has room for all.
    for capacity in [units.count * 3 / 4 + 16, units.count] {
      var status: Int32 = 0
      let ends = [Int32](unsafeUninitializedCapacity: capacity) { buffer, count in
        var found: Int32 = 0
        let room = UnsafeMutableBufferPointer(rebasing: buffer[..<capacity])
        status = units.withUnsafeBufferPointer { run($0, room, &found) }
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
