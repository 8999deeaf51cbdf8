import Foundation
import TestSupport
import Testing
import TextPipeline

/// The fast segmenter has to draw exactly the boundaries that ICU draws.
@Suite struct DictionarySegmenterTests {
  private let plain = ICUSegmenter()
  private let fast = DictionarySegmenter()

  private func expectSameEnds(_ units: [UInt16]) throws {
    let text = AnalysisText(original: units, folded: units, removals: [])
    let (expected, found) = try (plain.tokens(in: text).ends, fast.tokens(in: text).ends)
    #expect(expected == found, "\(String(decoding: units, as: UTF16.self))")
  }

  /// Whole, and in pieces that begin and end anywhere.
  @Test(arguments: DictionarySegmenterTests.bulletins)
  func agreesOnBulletins(_ path: String) throws {
    let units = try Array(String(contentsOfFile: path, encoding: .utf8).utf16)
    try expectSameEnds(units)
    var generator = Generator(state: 1)
    var start = 0
    while start < units.count {
      let end = min(units.count, start + Int.random(in: 1...300, using: &generator))
      try expectSameEnds(Array(units[start..<end]))
      start = end
    }
  }

  static let bulletins: [String] = {
    let folder = FixtureCase.root.appendingPathComponent("Fixtures/bulletins").path
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { $0.hasSuffix(".txt") }
      .sorted()
      .map { folder + "/" + $0 } ?? []
  }()

  @Test(arguments: [
    "", "国", "二〇二六年", "人人々", "会议@北京", "a@b.cn", "1@2", "12,345.67万元", "1:2", "v1.2", "can't", "a_b", "国_国",
    "  空\u{3000} 格 ", "国\r\n家", "国家\r", "\n国家", "中国\u{301}人民", "\u{200D}中国", "中国\u{FE0F}", "中国ョン", "カタカナ",
    "中国の人民", "대한민국", "中國대한", "𠮷野家", "中国𠮷", "🙂中国", "🇨🇳中国", "龜\u{F907}龜", "ภาษาไทย中国", "１２３中国",
    "中国\u{0}人民",
  ])
  func agreesBesideTheDictionary(_ text: String) throws {
    try expectSameEnds(Array(text.utf16))
  }

  /// A stretch of Han characters longer than a text has goes to ICU.
  @Test(arguments: [511, 512, 513, 5000])
  func agreesOnLongStretches(_ length: Int) throws {
    let word = Array("卫生健康工作会议在北京召开".utf16)
    try expectSameEnds((0..<length).map { word[$0 % word.count] })
  }

  @Test(arguments: 1...8)
  func agreesOnRandomText(_ seed: UInt64) throws {
    var generator = Generator(state: seed)
    let kinds: [ClosedRange<UInt16>] = [
      0x20...0x7E, 0x30...0x39, 0x09...0x0D, 0x300...0x36F, 0x2000...0x206F, 0x3000...0x303F, 0x3041...0x3096,
      0x30A0...0x30FF, 0xAC00...0xD7A3, 0xD800...0xDFFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0...0xFFFF,
    ]
    let words = ["卫生", "健康", "工作", "会议", "在", "中华人民共和国", "召开", "第", "和", "不", "1.5", "，", "。"].map {
      Array($0.utf16)
    }
    for _ in 0..<300 {
      var units: [UInt16] = []
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<5: units += words.randomElement(using: &generator)!
        case 5..<8: units.append(.random(in: 0x4E00...0x9FFF, using: &generator))
        default: units.append(.random(in: kinds.randomElement(using: &generator)!, using: &generator))
        }
      }
      try expectSameEnds(units)
    }
  }

  /// Every character of the basic plane beside Han characters, digits and letters.
  @Test func agreesOnEveryCharacter() throws {
    for unit in UInt16.min...UInt16.max {
      let text: [UInt16] = [
        0x56FD, unit, 0x5BB6, 0x31, unit, 0x32, 0x61, unit, 0x62, unit, unit, 0x31, unit, 0x4EBA,
      ]
      try expectSameEnds(text)
    }
  }
}

/// SplitMix64: the same numbers in every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
