import Testing

@testable import TextPipeline

struct UnitSetTests {
  /// Small sets are searched for in steps of eight, large ones unit by unit.
  @Test(arguments: ["", "。", "。!", "。!?;", "。!?;…", "一乙丙丁午"])
  func theNextUnitIsThatOfAPlainSearch(units: String) {
    let set = UnitSet(units)
    let text = Array("甲乙一十丙午,上午！。子丑寅卯辰巳午未申酉戌亥;甲乙丙丁戊己庚辛壬癸…春夏秋冬".utf16)
    for start in text.indices {
      for end in start...text.count {
        let expected = text[start..<end].firstIndex { set.contains($0) } ?? end
        #expect(set.next(in: text, from: start, to: end) == expected)
      }
    }
  }
}
