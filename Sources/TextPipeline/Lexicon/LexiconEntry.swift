/// One meaning of a term.
public struct LexiconEntry: Sendable, Equatable {
  /// What the term is.
  public let type: LexiconType
  /// The canonical name, nil where it is the term itself.
  public let canonical: String?
  /// `key=value` features, `;` between them.
  public let features: LexiconFeatures
}

/// The features of an entry, read on demand: `level=county;code=410811`.
public struct LexiconFeatures: Sendable, Equatable {
  /// As written in the TSV.
  public let text: String

  /// - Parameter text: `key=value` pairs with `;` between them; may be empty.
  public init(_ text: String) { self.text = text }

  /// The value of `key`, nil when the entry does not have it.
  public subscript(_ key: String) -> Substring? {
    // By bytes: keys and separators are ASCII, and this is asked for every entry of a table.
    let bytes = text.utf8
    let wanted = key.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
      let feature = bytes[start..<end]
      if feature.starts(with: wanted) {
        let equals = feature.index(start, offsetBy: wanted.count)
        if equals < end, feature[equals] == UInt8(ascii: "=") {
          return text[feature.index(after: equals)..<end]
        }
      }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    return nil
  }

  /// Whether `key` is there and not `0`.
  public func has(_ key: String) -> Bool { self[key].map { $0 != "0" } ?? false }

  /// The value of `key` as a whole number.
  public func integer(_ key: String) -> Int? { self[key].flatMap { Int($0) } }
}

/// What is wrong with a lexicon: where, and what to do.
public struct LexiconError: Error, Sendable, CustomStringConvertible {
  /// The file as given.
  public let source: String
  /// 1-based line, 0 where it is the file as a whole.
  public let line: Int
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// - Parameters:
  ///   - source: the file as given.
  ///   - line: 1-based, 0 for the file as a whole.
  ///   - message: what is wrong.
  ///   - remedy: what to do about it.
  public init(source: String, line: Int, message: String, remedy: String) {
    self.source = source
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// `source:line: message; remedy`
  public var description: String {
    let place = line > 0 ? "\(source):\(line)" : source
    return "\(place): \(message); \(remedy)"
  }
}
