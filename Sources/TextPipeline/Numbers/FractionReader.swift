/// Reads a number at a position: a plain one, or two of them joined as 百分之三十, 三分之一, 一又三分之二.
struct FractionReader {
  let places: PlaceValueReader
  private var units: UnsafeBufferPointer<UInt16> { places.units }

  init(units: UnsafeBufferPointer<UInt16>, table: UnsafeBufferPointer<UInt8>) {
    places = PlaceValueReader(units: units, table: table)
  }

  func read(at start: Int) -> Numeral? {
    if isSetPhrase(at: start) { return nil }
    if let part = endOfPart(at: start + 1) {
      if units[start] == "百" || units[start] == "佰", let n = places.read(at: part) {
        return scaled(n, from: start, form: .percent)
      }
      if units[start] == "千" || units[start] == "仟", let n = places.read(at: part) {
        return scaled(n, from: start, form: .perMille)
      }
    }
    guard let first = places.read(at: start) else { return nil }
    if let part = endOfPart(at: first.end),
      let quotient = quotient(of: first, part: part, from: start, whole: nil)
    {
      return quotient
    }
    if first.end < units.count, units[first.end] == "又", let base = places.read(at: first.end + 1),
      let part = endOfPart(at: base.end),
      let mixed = quotient(of: base, part: part, from: start, whole: first)
    {
      return mixed
    }
    return first.numeral(from: start)
  }

  /// How far to skip where nothing was read.
  func endOfRejected(at start: Int) -> Int {
    if isSetPhrase(at: start) { return start + 5 }
    return units[start].isDigit ? places.arabic.endOfDigits(start) : start + 1
  }

  /// Where 分之 ends that begins at `i`, blanks before, in and after it included.
  private func endOfPart(at i: Int) -> Int? {
    let first = endOfBlanks(i)
    guard first + 2 < units.count, units[first] == "分" else { return nil }
    let second = endOfBlanks(first + 1)
    guard second + 1 < units.count, units[second] == "之" else { return nil }
    return endOfBlanks(second + 1)
  }

  private func endOfBlanks(_ start: Int) -> Int {
    var i = start
    while i < units.count, i < start + 2, units[i] == " " { i += 1 }
    return i
  }

  /// 十之八九 says "mostly".
  private func isSetPhrase(at i: Int) -> Bool {
    i + 4 <= units.count && units[i] == "十" && (units[i + 1] == "之" || units[i + 1] == "有")
      && units[i + 2] == "八" && units[i + 3] == "九"
  }

  private func scaled(_ n: PlaceValueReader.Reading, from start: Int, form: Numeral.Form) -> Numeral {
    var numeral = n.numeral(from: start)
    numeral.form = form
    numeral.digits = start..<n.end
    return numeral
  }

  /// n for 10^n: tenths and hundred-thousandths are exact.
  private func exponentOfTen(_ value: Int128) -> Int? {
    var exponent = 0
    var rest = value
    while rest > 1, rest % 10 == 0 {
      rest /= 10
      exponent += 1
    }
    return rest == 1 ? exponent : nil
  }

  private func quotient(
    of base: PlaceValueReader.Reading, part partStart: Int, from start: Int, whole: PlaceValueReader.Reading?
  ) -> Numeral? {
    guard let part = places.read(at: partStart), base.isPlain, !part.isOpen, part.low == part.high,
      base.low > 0,
      base.low < 1_000_000_000_000_000, part.low < 1_000_000_000_000_000, part.fractionDigits < 10,
      whole?.isPlain ?? true
    else { return nil }
    if whole == nil, let exponent = exponentOfTen(base.low) {
      return Numeral(
        range: start..<part.end, value: DecimalNumber(part.low, exponent: -exponent - part.fractionDigits),
        form: .fraction,
        digits: start..<part.end)
    }
    // Four decimals, rounded half up.
    var tenThousandths =
      (part.low * 100_000 / (base.low * NumeralCharacter.power(part.fractionDigits)) + 5) / 10
    if let whole { tenThousandths += whole.low * 10_000 }
    return Numeral(
      range: start..<part.end, value: DecimalNumber(tenThousandths, exponent: -4), form: .fraction,
      digits: start..<part.end)
  }
}
