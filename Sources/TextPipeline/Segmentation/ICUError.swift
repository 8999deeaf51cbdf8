internal import CICU

/// A call into ICU that failed: which operation, and ICU's name for the status
/// (<https://unicode-org.github.io/icu-docs/apidoc/released/icu4c/utypes_8h.html>, `UErrorCode`).
public struct ICUError: Error, Sendable, CustomStringConvertible {
  public let status: Int32
  public let name: String
  public let operation: String

  init(status: Int32, operation: String) {
    self.status = status
    self.operation = operation
    name = String(cString: cicu_status_name(status))
  }

  public var description: String { "ICU: \(operation) failed with \(name) (\(status))" }

  /// Throws when `status` is an error; warnings pass.
  static func check(_ status: Int32, _ operation: String) throws {
    if status > 0 { throw ICUError(status: status, operation: operation) }
  }
}
