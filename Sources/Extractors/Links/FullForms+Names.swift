internal import TextPipeline

/// Full forms that stand inside or under other names: 中山医院 in 复旦大学附属中山医院外科, 健保署 of 中央健康保险署.
extension FullForms {
  /// The form of a name with its place in which a longer one ends: 杜川区政府 of 临江市杜川区政府.
  func longer(than name: [UInt16]) -> [UInt16]? {
    let longest = name.count > 3 ? longest(endingIn: name[...]).map(Array.init) : nil
    return longest ?? inside(name) ?? below(name) ?? incorporated(name) ?? branch(name) ?? bankBranch(name)
      ?? lent(name)
  }

  /// 临山公安分局, where the text gives 云川市公安局临山分局.
  func branch(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 5, name.ends(with: Self.branch) else { return nil }
    let trade = name.dropLast(2).suffix(2)
    return longest(endingIn: trade + Self.branch.suffix(1) + name.dropLast(4) + Self.branch).map(Array.init)
  }

  static let branch = Array("分局".utf16)

  /// 中山医院, where the text gives 复旦大学附属中山医院 only with a department.
  func inside(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 3, Self.embedded.contains(where: { name.ends(with: $0) }) else { return nil }
    return form(around: name) { _ in true }
  }

  /// 杜川区法院, where the text gives 临江市杜川区法院 only with a department, and 国家税务总局杜川区税务局.
  private func below(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 4, let last = name.last, Self.authorities.contains(last) else { return nil }
    return form(around: name) { Self.above.contains($0) }
  }

  /// What a longer name has up to the end of this one inside it.
  private func form(around name: [UInt16], where precedes: (UInt16) -> Bool) -> [UInt16]? {
    for form in names where form.units.count > name.count + 2 {
      for start in form.units.indices.dropFirst(2).dropLast(name.count)
      where form.units[start] == name[0] && precedes(form.units[start - 1])
        && form.units[start...].starts(with: name)
      {
        return Array(form.units[..<(start + name.count)])
      }
    }
    return nil
  }

  /// 兴川管委会, where the text gives 兴川风景名胜区管理委员会.
  func zoned(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 4, name.ends(with: Self.management) else { return nil }
    let stem = name.dropLast(Self.management.count)
    return only { long in
      guard long.ends(with: Self.managementInFull) else { return false }
      let zone = long.dropLast(Self.managementInFull.count)
      guard let last = zone.last, last == "区" || zone.suffix(stem.count) == stem else { return false }
      return zone.indices.contains { zone[$0] == stem[0] && zone[$0...].starts(with: stem) }
    }
  }

  /// Whether a name with something more before it is the same: not 白俄罗斯国防部 for 俄罗斯国防部, 某委驻某部 for 某部; names that begin
  /// with the whole country (国家监委) lack nothing but 中国, 中共 or 第十四届.
  static func isSame(_ prefix: ArraySlice<UInt16>, before name: ArraySlice<UInt16>) -> Bool {
    guard let last = prefix.last, !joints.contains(last), prefix.count > 1 || last == "第" else {
      return false
    }
    guard name.count > 3, nations.contains(where: { name.starts(with: $0) }) else { return true }
    return last == session || states.contains(Array(prefix))
  }

  private static let nations = ["国家", "中央", "全国"].map { Array($0.utf16) }
  /// What makes another's or a longer one of a name: 驻某部纪检组, 食物及卫生局.
  private static let joints: UnitSet = "驻援及和与"
  static let session: UInt16 = "届".utf16.first!
  private static let management = Array("管委会".utf16)
  private static let managementInFull = Array("管理委员会".utf16)

  /// 外交部 is not 俄罗斯外交部, wherever the text names it.
  func isOther(_ full: [UInt16], than name: [UInt16]) -> Bool {
    guard full.count > name.count, full.ends(with: name) else { return false }
    let prefix = full.dropLast(name.count)
    return Self.ministries.contains(name)
      ? !Self.states.contains(Array(prefix)) : !Self.isSame(prefix, before: name[...]) && !isBody(prefix)
  }

  /// 中国科学院 of 中国科学院国家天文台: a body of the text, of which the name is a part.
  func isBody(_ prefix: ArraySlice<UInt16>) -> Bool {
    prefix.count > 3 && names.contains { $0.units == prefix }
  }

  private static let ministries = Set(
    [
      "外交部", "国防部", "财政部", "教育部", "卫生部", "商务部", "司法部", "公安部", "农业部", "科技部", "文化部", "交通部", "民政部", "国务院",
      "环境部", "国家安全部", "中央书记处", "中央军委", "中央政治局", "中央委员会", "中央银行", "最高法院",
    ].map { Array($0.utf16) })
  private static let states = Set(
    ["中国", "国家", "中共", "中华", "全国", "国务院", "中华人民共和国", "中国共产党", "我国"].map { Array($0.utf16) })

  /// 健保署, where the text gives 中央健康保险署, and 港大 for 香港大学; nothing where two names could be meant.
  func initials(_ name: [UInt16]) -> [UInt16]? {
    guard 2...6 ~= name.count, let last = name.last, Self.initialEnds.contains(last) else { return nil }
    return only {
      name.count == 2 ? Self.isInitials(of: $0, name[0], last) : Self.endsLong($0, like: name, last)
    }
  }

  private static func isInitials(of long: ArraySlice<UInt16>, _ first: UInt16, _ last: UInt16) -> Bool {
    last == "大" && long.count < 7 && universities.contains { long.ends(with: $0) }
      && long.suffix(4).prefix(2).contains(first)
  }

  private static func endsLong(_ long: ArraySlice<UInt16>, like name: [UInt16], _ last: UInt16) -> Bool {
    guard long.count > name.count + 1, long.last == last || last == "委" && long.ends(with: committee) else {
      return false
    }
    return long.indices.dropFirst(2).contains { long[$0] == name[0] && abbreviates(name[...], long[$0...]) }
  }

  /// 中宣部, where the text gives 中共中央宣传部.
  func abbreviated(_ name: [UInt16]) -> [UInt16]? {
    guard 3...9 ~= name.count, let last = name.last, Self.shortEnds.contains(last) else { return nil }
    let whole = only(like: name) { $0.first == name[0] && Self.shortens(name[...], $0) }
    // 中国农科院, where the text gives 中国农业科学院 only with an institute.
    return whole
      ?? beginning {
        $0.first == name[0] && Self.shortens(name[...], $0)
          && (last == "委" ? $0.ends(with: Self.committee) : $0.last == last)
      }
  }

  /// The one beginning of a form that meets a condition.
  func beginning(where isMeant: (ArraySlice<UInt16>) -> Bool) -> [UInt16]? {
    var found: ArraySlice<UInt16>?
    for form in names {
      for end in form.units.indices.dropFirst(3) where isMeant(form.units[..<end]) {
        if found != nil, found != form.units[..<end] { return nil }
        found = form.units[..<end]
      }
    }
    return found.map(Array.init)
  }

  /// 与山中心小学, where the text gives 与山镇中心小学.
  func townshipped(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 5 else { return nil }
    return only { long in
      guard long.count == name.count + 1 else { return false }
      let same = zip(long, name).prefix { $0 == $1 }.count
      return same > 3 && Self.townships.contains(long[long.startIndex + same])
        && long.dropFirst(same + 1) == name[same...]
    }
  }

  /// 商会第一届理事会, where the text gives one name that ends in 商会.
  func headed(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 3, Self.heads.contains(Array(name[..<2])) else { return nil }
    return only { $0.count > 4 && $0.suffix(2) == name[..<2] }.map { $0 + name[2...] }
  }

  /// The one form that meets a condition, and whose forms all others are that do; nothing where several bodies do.
  /// - Parameter name: of two bodies, the one that begins like it in more characters: 国际奥委会 is not 国际残疾人奥林匹克委员会.
  func only(like name: [UInt16] = [], _ isMeant: (ArraySlice<UInt16>) -> Bool) -> [UInt16]? {
    var found: ArraySlice<UInt16>?
    var isOne = true
    var common = 0
    for form in names where isMeant(form.units) {
      let alike = zip(form.units, name).prefix { $0 == $1 }.count
      if let known = found, alike == common {
        isOne = isOne && Self.isForm(form.units, of: known)
      } else if found == nil || alike > common {
        (found, isOne, common) = (form.units, true, alike)
      }
    }
    return isOne ? found.map(Array.init) : nil
  }

  /// 国家卫生健康委 of 国家卫生健康委员会, 柳溪俱乐部 of 云川柳溪俱乐部.
  private static func isForm(_ short: ArraySlice<UInt16>, of long: ArraySlice<UInt16>) -> Bool {
    long.suffix(short.count) == short || shortens(short, long)
      || short.last == committee[0] && long.starts(with: short)
        && long.dropFirst(short.count - 1) == committee[...]
  }

  /// 局 of 县局 and 支队 of 市支队, where one office or unit of the kind is named there.
  static func office(_ rest: ArraySlice<UInt16>, among forms: [Form]) -> ArraySlice<UInt16>? {
    guard rest.count == 1 && rest.first == bureau || units.contains(Array(rest)) else { return nil }
    var found = forms.lazy.filter { $0.units.count > rest.count + 1 && $0.units.suffix(rest.count) == rest }
      .makeIterator()
    guard let first = found.next(), found.next() == nil else { return nil }
    return first.units
  }

  static let bureau: UInt16 = "局".utf16.first!
  private static let units = Set(["总队", "支队", "大队", "分公司", "公司"].map { Array($0.utf16) })

  private static let heads = Set(
    ["商会", "协会", "学会", "集团", "公司", "学校", "医院", "法院", "农场"].map { Array($0.utf16) })
  private static let authorities: UnitSet = "院局府"
  private static let above: UnitSet = "省市县区州旗盟局"
  private static let embedded = ["医院", "大学", "醫院", "大學", "政府"].map { Array($0.utf16) }
  private static let universities = ["大学", "大學"].map { Array($0.utf16) }
  private static let initialEnds: UnitSet = "署局委会會部院大社所织織"
  /// How names end that leave something out of two or more of their words.
  private static let shortEnds: UnitSet = "署局委会會部院大社所织織盟心办辦馆館团團司联聯协協队隊"
}

extension Collection<UInt16> where Self: BidirectionalCollection {
  func ends(with tail: [UInt16]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
