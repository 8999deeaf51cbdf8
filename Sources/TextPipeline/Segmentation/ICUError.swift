internal import CICU

/// A call into ICU that failed: which operation, and ICU's name for the status
/// (<https://unicode-org.github.io/icu-docs/apidoc/released/icu4c/utypes_8h.html>, `UErrorCode`).
public struct ICUError: Error, Sendable, CustomStringConvertible {
  /// ICU's error code, positive.
  public let status: Int32
  /// ICU's name of it: `U_FILE_ACCESS_ERROR`.
  public let name: String
  /// What was asked of ICU.
  public let operation: String

  init(status: Int32, operation: String) {
    self.status = status
    self.operation = operation
    name = String(cString: cicu_status_name(status))
  }

  /// What failed, with name and code.
  public var description: String { "ICU: \(operation) failed with \(name) (\(status))" }

  /// Throws when `status` is an error; warnings pass.
  static func check(_ status: Int32, _ operation: String) throws {
    if status > 0 { throw ICUError(status: status, operation: operation) }
  }
}
