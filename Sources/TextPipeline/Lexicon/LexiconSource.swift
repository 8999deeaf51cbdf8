/// The rows of a lexicon file: `term ⇥ type ⇥ canonical ⇥ key=value;key=value`.
///
/// UTF-8; a BOM and CRLF are tolerated; empty lines and lines that start with `#` are skipped; the last two columns
/// may be missing. Terms are folded as texts are, so they may be written in traditional characters.
public struct LexiconSource: Sendable {
  /// A line of the file.
  public struct Row: Sendable, Equatable {
    /// Folded.
    public var term: String
    /// The name of the type.
    public var type: String
    /// Empty where it is the term.
    public var canonical: String
    /// `key=value` pairs with `;` between them; may be empty.
    public var features: String
  }

  /// In the order of the file.
  public private(set) var rows: [Row] = []

  /// - Parameters:
  ///   - tsv: the file's text.
  ///   - name: how errors name the file.
  /// - Throws: ``LexiconError`` for the first bad line.
  public init(tsv: String, name: String) throws {
    var number = 0
    // By bytes: "\r\n" is one Character and would hide the line end.
    for bytes in tsv.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var line = Substring(bytes)
      if number == 1, line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
      if line.utf8.last == 0x0D { line = Substring(line.utf8.dropLast()) }
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      rows.append(try LexiconSource.row(line, name: name, number: number))
    }
  }

  private static func row(_ line: Substring, name: String, number: Int) throws -> Row {
    func fail(_ message: String, _ remedy: String) -> LexiconError {
      LexiconError(source: name, line: number, message: message, remedy: remedy)
    }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 2 else {
      throw fail("one column", "write term, a tab, and a type: 张江实验室⇥organization")
    }
    guard columns.count <= 4 else {
      throw fail("\(columns.count) columns", "a line has at most four: term, type, canonical, features")
    }
    let term = FoldingTable.standard.fold(String(columns[0]))
    guard !term.isEmpty, term.contains(where: { !$0.isWhitespace }) else {
      throw fail("the term is empty", "put the term into the first column or delete the line")
    }
    let type = columns[1]
    guard !type.isEmpty, type.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
      throw fail(
        "'\(type)' is no type", "write a type such as organization, person, location, title or orghead")
    }
    let features = columns.count > 3 ? columns[3] : ""
    for feature in features.split(separator: ";") where !feature.contains("=") || feature.first == "=" {
      throw fail("'\(feature)' is no feature", "write key=value, with ; between features")
    }
    return Row(
      term: term, type: String(type), canonical: columns.count > 2 ? String(columns[2]) : "",
      features: String(features))
  }
}
