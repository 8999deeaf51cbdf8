import Testing

@testable import TextPipeline

@Suite struct NumeralParserTests {
  /// `value`, `value~high` or `value+`; where reading stopped as `!position`.
  private func read(_ text: String, _ syntax: NumeralSyntax = .lenient) -> String {
    do {
      let n = try Numeral(text, syntax: syntax)
      if let high = n.high, let low = n.low { return "\(low)~\(high)" }
      return n.approximate ? "\(n.value)+" : "\(n.value)"
    } catch {
      return "!\(error.position)"
    }
  }

  @Test(arguments: [
    ("３，６５８", "3658"), ("1 273 506.40", "1273506.4"), ("78万6,500", "786500"), ("9 万3 千", "93000"),
    ("二〇一九", "2019"), ("二○○六", "2006"), ("卅六", "36"), ("三百廿七", "327"), ("兩萬貳仟", "22000"),
    ("一億七五二一萬", "175210000"), ("4.6W", "46000"), ("2.5 M", "2500000"), (".36G", "360000000"),
    ("负 3.7", "-3.7"), ("-.25", "-0.25"), ("7e-3", "0.007"), ("2^10", "1024"), ("2^-2", "0.25"),
    ("三点一四一六", "3.1416"), ("点七", "0.7"), ("三百点45", "300.45"), ("两千万点六", "20000000.6"),
    ("八分之三", "0.375"), ("二又四分之一", "2.25"), ("3 1/4", "3.25"), ("7/8", "0.875"), ("百分之六十二", "62"),
    ("三成五", "35"), ("半成", "5"), ("半", "0.5"), ("一半", "0.5"), ("六打", "72"), ("45%", "45"),
    ("两百六", "260"), ("三万二零二十", "32020"), ("八千 四百 零 三", "8403"), ("一亿零二亿", "10000000200000000"),
    ("七八十", "70~80"), ("两三万", "20000~30000"), ("十几", "10+"), ("数百", "100+"), ("五百余万", "5000000+"),
    ("600多", "600+"), ("20几", "20+"), ("三百零几万", "3000000+"), ("负六七", "-7~-6"),
  ])
  func lenient(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("", "!0"), ("  ", "!0"), ("万", "!0"), ("几", "!0"), ("两两", "!0"), ("八元", "!1"), ("12,34", "!2"),
    ("10..1", "!2"), ("十一十二", "!2"), ("三点", "!2"), ("一千零", "!2"), ("三分之", "!3"), ("零分之一", "!3"),
    ("10.1万零100", "!5"), ("二百三百", "!3"), ("四川", "!1"), ("負", "!1"), ("3k5", "!2"),
  ])
  func malformed(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("一万零五十", "10050"), ("壹佰伍拾", "150"), ("10,040", "10040"), ("3.5万", "35000"),
    ("三分之一", "0.3333333333333333"),
    ("负十一", "-11"), ("三万五", "!3"), ("一百 二十", "!2"), ("壹百", "!2"), ("十几", "!1"), ("5k", "!1"),
    ("二〇二三", "!0"), ("七八十", "!0"), ("2^3", "!1"), ("一千二", "!3"), ("一千五十", "!3"),
  ])
  func strict(_ text: String, _ expected: String) {
    #expect(read(text, .strict) == expected)
  }

  /// Long and hostile strings end at once: with a value or where 128 bits are full.
  @Test(arguments: ["9", "九", "零", "万", "一万", "兆", "点", "百分之", "一又", "1 ", "几", "十", "亿1"])
  func long(_ part: String) {
    _ = read(String(repeating: part, count: 20_000))
    _ = read("一千" + String(repeating: part, count: 20_000) + "一")
  }

  @Test func quotients() {
    #expect(DecimalNumber(1).divided(by: DecimalNumber(0)) == nil)
    #expect(DecimalNumber(-1).divided(by: DecimalNumber(8))?.description == "-0.125")
    #expect(DecimalNumber(2).divided(by: DecimalNumber(3))?.description == "0.6666666666666667")
  }
}
