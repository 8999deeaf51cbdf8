/// A day of the proleptic Gregorian calendar.
///
/// Day arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (days_from_civil, civil_from_days), so that no system calendar or clock is ever asked.
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// Astronomical: 0 is 1 BC.
  public let year: Int
  /// 1…12
  public let month: Int
  /// 1…31
  public let day: Int

  /// - Returns: nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1,
      day <= CalendarDate.daysInMonth(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    day = doy - (153 * mp + 2) / 5 + 1
    month = mp < 10 ? mp + 3 : mp - 9
    year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }

  /// ISO 8601 weekday, 1 (Monday) … 7 (Sunday).
  public var weekday: Int {
    let d = (dayNumber + 3) % 7
    return (d < 0 ? d + 7 : d) + 1
  }

  /// The day `days` later.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// Whether a year has 366 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28…31.
  /// - Parameter month: 1…12.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The earlier day first.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// `2024-04-26`
  public var iso: String {
    guard 0...9_999 ~= year else { return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
    // Digit by digit: to put strings together takes ten times as long, and most dates have one.
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, at places: Range<Int>) {
        var rest = number
        for place in places.reversed() {
          bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, at: 0..<4)
      bytes[4] = UInt8(ascii: "-")
      write(month, at: 5..<7)
      bytes[7] = UInt8(ascii: "-")
      write(day, at: 8..<10)
      return 10
    }
  }
}

/// `number` with leading zeros up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  let missing = width - digits.utf8.count
  return missing <= 0 ? digits : String(repeating: "0", count: missing) + digits
}

/// What the caller says of the time of writing: a day, perhaps with a time of day.
public struct ReferenceTime: Hashable, Sendable {
  /// The day of writing.
  public let date: CalendarDate
  /// Seconds after midnight, where a time was given.
  public let secondOfDay: Int?

  /// - Parameters:
  ///   - date: the day of writing.
  ///   - secondOfDay: seconds after midnight, nil where the time is not known.
  public init(date: CalendarDate, secondOfDay: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Reads `YYYY-MM-DD`, optionally followed by `T` or a space and `HH:MM` or `HH:MM:SS`. The time is that of the place of
  /// writing: a fraction of a second and a zone (`Z`, `+08:00`) may follow and say nothing more.
  /// - Returns: nil for anything else, days that do not exist included.
  public init?(iso8601 text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    guard (1...2).contains(parts.count) else { return nil }
    let day = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard day.count == 3, day[0].count == 4, let y = Int(day[0]), let m = Int(day[1]), let d = Int(day[2]),
      let date = CalendarDate(year: y, month: m, day: d)
    else { return nil }
    self.date = date
    guard parts.count == 2 else {
      secondOfDay = nil
      return
    }
    let time = parts[1].prefix { $0 != "." && $0 != "Z" && $0 != "+" && $0 != "-" }
    guard parts[1][time.endIndex...].allSatisfy({ ".Z+-:".contains($0) || $0.isWholeNumber }) else {
      return nil
    }
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(clock.count), let h = clock[0], let min = clock[1],
      (0...23).contains(h), (0...59).contains(min)
    else { return nil }
    let s = clock.count == 3 ? clock[2] : 0
    guard let s, (0...60).contains(s) else { return nil }
    secondOfDay = h * 3600 + min * 60 + s
  }
}
