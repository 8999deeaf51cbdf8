internal import TextPipeline

/// The legal names of firms and banks, where the text gives them: 万川 of 万川集团有限公司, 启鸿科技 of 云川启鸿科技股份有限公司,
/// 工行林桥分行 of 中国工商银行股份有限公司林桥分行.
extension FullForms {
  /// 万川 and 万川集团, where the text gives 万川集团有限公司.
  func incorporated(_ name: [UInt16]) -> [UInt16]? {
    // A farm, a hospital or a school and its company are two.
    guard name.count > 1, let last = name.last, !Self.houses.contains(last) else { return nil }
    return (name.count > 2 ? incorporated(name, from: 0...0) : nil) ?? listed(name)
      ?? (name.count > 3 ? incorporated(name, from: 2...6) : nil) ?? ofBrand(name) ?? withForm(name)
      ?? withinTrade(name)
  }

  /// 启鸿基金管理公司, where the text gives 启鸿基金管理有限公司; 启鸿集团, where it gives 启鸿企业股份有限公司; 云川地铁集团, where it
  /// gives 云川市地铁集团有限公司.
  private func withForm(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 3 else { return nil }
    if name.ends(with: Self.company), !Self.isBranch(name[...]) {
      let stem = name.dropLast(Self.company.count)
      if let full = only({
        $0.count > name.count && $0.starts(with: stem) && Self.legal.contains(Array($0.dropFirst(stem.count)))
      }) {
        return full
      }
    }
    if name.ends(with: Self.group) {
      let brand = name.dropLast(Self.group.count)
      if let full = only({ $0.starts(with: brand) && Self.groups.contains(Array($0.dropFirst(brand.count))) })
      {
        return full
      }
    }
    // What stands before the third character, or the fourth, is a place without its level.
    return only { long in
      guard long.count > name.count + 1, let last = long.last, Self.corporateEnds.contains(last) else {
        return false
      }
      return (2...3).contains { level in
        guard level < name.count - 1, Self.levels.contains(long[long.startIndex + level]),
          long.prefix(level) == name.prefix(level)
        else { return false }
        let (rest, brief) = (long.dropFirst(level + 1), name.dropFirst(level))
        return brief.count > 2 && rest.starts(with: brief)
          && (rest.count == brief.count || Self.corporate.contains(Array(rest.dropFirst(brief.count))))
      }
    }
  }

  /// 启鸿兆业, where the text gives 启鸿兆业地产集团: the one firm with its trade; 百川 of 百川公司.
  private func withinTrade(_ name: [UInt16]) -> [UInt16]? {
    guard let last = name.last, !Self.corporateEnds.contains(last) else { return nil }
    // 启鸿木材厂 of 启鸿木材加工厂
    if name.count > 3, Self.works.contains(last) {
      return only { long in
        long.last == last && name.count + 1...name.count + 4 ~= long.count && long.prefix(2) == name.prefix(2)
          && Self.isLeftOut(name[...], of: long)
      }
    }
    return only { long in
      guard long.count > name.count, long.starts(with: name) else { return false }
      let rest = Array(long.dropFirst(name.count))
      return rest == Self.company || rest == Self.group
        || !Self.media.contains(last) && Self.trades.contains(rest)
        // no 启鸿集团投资公司: a firm of the group
        || name.count > 2 && 4...6 ~= rest.count && (!rest.starts(with: Self.group) || rest.count == 4)
          && (rest.ends(with: Self.company) || rest.ends(with: Self.group))
    }
  }

  /// 启鸿公司, where the text gives one firm with that brand: 云川启鸿钢铁有限责任公司.
  private func ofBrand(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 3, name.ends(with: Self.company), !Self.isBranch(name[...]) else { return nil }
    let brand = name.dropLast(Self.company.count)
    return only { long in
      guard long.count > name.count + 2, long.ends(with: Self.company), !Self.isBranch(long),
        let start = long.indices.dropLast(name.count).first(where: {
          long[$0] == brand[0] && long[$0...].starts(with: brand)
        })
      else { return false }
      return start == long.startIndex || start > long.startIndex + 1
    }
  }

  /// A branch of a branch is no legal name of the one above: 某分公司林桥支公司.
  private static func isBranch(_ name: ArraySlice<UInt16>) -> Bool {
    name.last == company.last && branches.contains { name.ends(with: $0) }
  }

  /// 启鸿公司 of 启鸿公司炼钢厂: a firm that a part is of; not what stands before the form of a legal name.
  func employer(_ body: [UInt16]) -> [UInt16]? {
    body.ends(with: Self.company) ? incorporated(body) : nil
  }

  /// The first form that has the name at one of some offsets, behind its place, and nothing but a legal form after it.
  private func incorporated(_ name: [UInt16], from offsets: ClosedRange<Int>) -> [UInt16]? {
    names.first { form in
      let long = form.units
      guard let last = long.last, Self.corporateEnds.contains(last) else { return false }
      // 云川乳业集团 of 云川乳业(集团)有限公司
      if long.contains(where: Self.brackets.contains) {
        let plain = long.filter { !Self.brackets.contains($0) }
        return offsets.lowerBound == 0 && plain.starts(with: name)
          && Self.corporate.contains(Array(plain.dropFirst(name.count)))
      }
      return offsets.contains { offset in
        let start = long.startIndex + offset
        guard start + name.count < long.endIndex, long[start] == name[0], long[start...].starts(with: name)
        else { return false }
        return Self.corporate.contains(Array(long[(start + name.count)...]))
          && (offset == 0 || Self.isSame(long.prefix(offset), before: name[...]))
      }
    }.map { Array($0.units) }
  }

  /// 启鸿, where the text gives 启鸿精密工业股份有限公司: of a firm's companies the one with shares is the firm.
  private func listed(_ name: [UInt16]) -> [UInt16]? {
    only { long in
      long.starts(with: name) && long.ends(with: Self.shared)
        && 1...Self.longestTrade ~= long.count - name.count - Self.shared.count
    }
  }

  /// 工行林桥分行 and 工商银行林桥分行, where the text gives 中国工商银行股份有限公司林桥分行: what is before the branch leaves
  /// something out of the bank's name.
  func bankBranch(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 5, let branch = Self.branches.first(where: { name.ends(with: $0) }) else { return nil }
    return only { long in
      guard long.ends(with: branch) else { return false }
      let same = zip(long.reversed(), name.reversed()).prefix { $0 == $1 }.count
      let (bank, short) = (long.dropLast(same), name.dropLast(same))
      guard same > 3, !short.isEmpty, short.count < bank.count else { return false }
      return Self.isLeftOut(short, of: bank)
    }
  }

  /// Whether a short name has characters of a long one in their order.
  static func isLeftOut(_ short: ArraySlice<UInt16>, of long: ArraySlice<UInt16>) -> Bool {
    var rest = short
    for unit in long where unit == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// How bodies end that are no companies.
  private static let houses: UnitSet = "场院校所"
  private static let branches = ["分行", "支行", "分公司", "支公司", "营业部"].map { Array($0.utf16) }
  private static let corporateEnds: UnitSet = "司团"
  private static let company = Array("公司".utf16)
  private static let works: UnitSet = "厂店社"
  private static let levels: UnitSet = "省市县区州"
  private static let group = Array("集团".utf16)
  /// What 公司 is short for.
  private static let legal = Set(
    ["有限公司", "有限责任公司", "股份有限公司", "(集团)有限公司", "集团有限公司", "(集团)股份有限公司"].map { Array($0.utf16) })
  /// What 集团 is short for.
  private static let groups = Set(
    [
      "企业股份有限公司", "实业股份有限公司", "控股股份有限公司", "股份有限公司", "(集团)有限公司", "(集团)股份有限公司", "企业集团有限公司", "控股有限公司",
      "实业集团有限公司", "控股集团有限公司", "企业有限公司", "集团控股有限公司",
    ].map { Array($0.utf16) })
  private static let brackets: UnitSet = "()（）"
  /// A paper and its site are two, as are a site and its firm.
  private static let media: UnitSet = "报報网網社台刊"
  /// What follows the brand in the name by which a firm is known: 启鸿科技, 启鸿网.
  private static let trades = Set(
    [
      "科技", "股份", "网", "网站", "旅行网", "旅游网", "商城", "在线", "出行", "控股", "乳业", "酒业", "药业", "制药", "电器", "航空", "重工",
      "钢铁",
    ].map { Array($0.utf16) })
  private static let shared = Array("股份有限公司".utf16)
  /// How many characters say what a firm does.
  private static let longestTrade = 8
  private static let corporate = Set(
    [
      "集团", "公司", "有限公司", "有限责任公司", "股份有限公司", "股份公司", "集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司", "控股集团",
      "控股有限公司", "控股集团有限公司", "控股股份有限公司", "企业股份有限公司", "实业有限公司", "科技有限公司", "科技股份有限公司", "责任有限公司",
      "技术有限公司", "技术股份有限公司", "工业股份有限公司", "实业股份有限公司", "实业集团有限公司",
    ].map { Array($0.utf16) })
}
