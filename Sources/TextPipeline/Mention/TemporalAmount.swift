/// A length of time as the words count it: 三年零六个月, 1小时40分钟, 2分15秒07.
package struct TemporalAmount: Sendable, Equatable {
  package enum Unit: Int, Sendable, Comparable {
    case year, month, week, day, hour, minute, second

    package static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
  }

  package struct Part: Sendable, Equatable {
    package var count: DecimalNumber
    package var unit: Unit
  }

  /// Coarsest first, each unit once.
  package private(set) var parts: [Part]

  package init(_ count: DecimalNumber, _ unit: Unit) { parts = [Part(count: count, unit: unit)] }
  package init(_ count: Int, _ unit: Unit) { self.init(DecimalNumber(count), unit) }

  package var finest: Unit { parts.last!.unit }

  /// Adds a finer part; one of the same unit is added to it.
  package mutating func add(_ count: DecimalNumber, _ unit: Unit) {
    if let last = parts.last, last.unit == unit {
      parts[parts.count - 1].count = (last.count + count) ?? last.count
    } else {
      parts.append(Part(count: count, unit: unit))
    }
  }

  /// Adds half a unit in the next finer ones: 一年半 → P1Y6M, 一个半小时 → PT1H30M.
  package mutating func addHalf(of unit: Unit) {
    switch unit {
    case .year: add(DecimalNumber(6), .month)
    case .month: add(DecimalNumber(15), .day)
    case .week: add(DecimalNumber(35, exponent: -1), .day)
    case .day: add(DecimalNumber(12), .hour)
    case .hour: add(DecimalNumber(30), .minute)
    case .minute: add(DecimalNumber(30), .second)
    case .second: add(DecimalNumber(5, exponent: -1), .second)
    }
  }

  /// Half a unit alone: 半年 → P6M.
  package static func half(_ unit: Unit) -> TemporalAmount {
    var amount = TemporalAmount(0, unit)
    amount.addHalf(of: unit)
    amount.parts.removeAll { $0.count.coefficient == 0 }
    return amount
  }

  /// `P3Y6M`, `PT1H40M`
  package var timex: String {
    var out = "P"
    var inTime = false
    for part in parts {
      if part.unit >= .hour, !inTime {
        out += "T"
        inTime = true
      }
      out += part.count.description
      switch part.unit {
      case .year: out += "Y"
      case .month, .minute: out += "M"
      case .week: out += "W"
      case .day: out += "D"
      case .hour: out += "H"
      case .second: out += "S"
      }
    }
    return out
  }
}
