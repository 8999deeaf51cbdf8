internal import TextPipeline

/// Month and day of a date in digits whose order is open (03.09.2014): the reading that lies nearer to the days that
/// the text says in words; the other one is kept as an alternative.
struct DateOrder {
  /// Days of the year said in words.
  private let said: [(year: Int?, day: Int)]

  init(_ expressions: some Sequence<TemporalExpression>) {
    said = expressions.compactMap { expression in
      let point: TemporalPoint
      switch expression {
      case .point(let only): point = only
      case .range(let from, _): point = from
      default: return nil
      }
      guard !point.isOrderOpen, !point.isLunar, case .given(let month)? = point.month,
        case .given(let day)? = point.day
      else { return nil }
      guard case .given(let year)? = point.year else { return (nil, month * 31 + day) }
      return (year, month * 31 + day)
    }
  }

  /// The likelier reading of `point` first; nil where its order is not open.
  func readings(of point: TemporalPoint) -> (first: TemporalPoint, second: TemporalPoint)? {
    guard let swapped = point.swapped else { return nil }
    return distance(swapped) < distance(point) ? (swapped, point) : (point, swapped)
  }

  /// Days, about, to the nearest day said; beyond two months nothing is evidence.
  private func distance(_ point: TemporalPoint) -> Int {
    guard case .given(let year)? = point.year, case .given(let month)? = point.month,
      case .given(let day)? = point.day
    else { return .max }
    let here = month * 31 + day
    return said.lazy.map { other in
      let apart = abs(other.day - here)
      guard let said = other.year else { return min(apart, 372 - apart) }
      return apart + 372 * abs(said - year)
    }.filter { $0 <= 62 }.min() ?? 62
  }
}
