/// How strictly ``Numeral/init(_:syntax:)`` reads.
public enum NumeralSyntax: Sendable {
  /// Every writing in use: 三万五, 〇 in strings of digits, 7 万5 千, 十几, 3M, 1 3/5, 五打, 2^10.
  case lenient
  /// One way of writing throughout, every place named and every gap marked with 零, no blank, nothing inexact:
  /// 一万零五十, 壹佰伍拾元 without its 元, 10,040, 3.5万, 三分之一.
  case strict
}

/// Why a string is no numeral.
public struct NumeralError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where reading stopped, in UTF-16 units of the string.
  public var position: Int
  /// What is wrong there.
  public var reason: Reason

  /// What can be wrong with a numeral.
  public enum Reason: String, Sendable {
    case empty = "no numeral"
    case unexpected = "not expected here"
    case incomplete = "ends too early"
    case order = "a multiplier out of order"
    case noFigure = "no figure"
    case overflow = "more digits than 128 bits hold"
    case strict = "not in strict syntax"
  }

  /// The reason and the position.
  public var description: String { "\(reason.rawValue) at \(position)" }
}

extension Numeral {
  /// Reads a whole string as one number; `range` and `digits` of the result cover it.
  ///
  /// The value is exact, but for quotients without finite decimals: those are rounded half up to 16 places. Inexact
  /// numbers have the figure written (十几 is 10, 七八十 is 70) and their bounds in `low` and `high`.
  /// - Complexity: O(length of the string).
  public init(_ text: some StringProtocol, syntax: NumeralSyntax = .lenient) throws(NumeralError) {
    let units = FoldingTable.standard.fold(Array(text.utf16))
    var parser = NumeralParser(try NumeralToken.tokens(of: units), length: units.count, syntax: syntax)
    self = try parser.numeral()
  }
}
