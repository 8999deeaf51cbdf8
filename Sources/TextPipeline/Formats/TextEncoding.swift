/// How the bytes of a text are read.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// By the byte order mark, else UTF-8 if the bytes are, else what reads as Chinese: GB18030, Big5, UTF-16.
  case auto
  case utf8 = "utf-8"
  /// By its byte order mark; without one, by which order reads as text.
  case utf16 = "utf-16"
  case gb18030
  case big5
}

/// Why bytes are no text.
public struct DecodingFailure: Error, Sendable, CustomStringConvertible {
  /// `encoding`: they do not fit the encoding. `binary`: they fit none and do not look like text.
  public var code: String
  /// What does not fit and where, in bytes from the start.
  public var message: String

  /// The message.
  public var description: String { message }
}
