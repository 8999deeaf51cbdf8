internal import TextPipeline

/// The longest forms of the names of a document: 卫健局 takes 卫生健康局 where that stands under the same place, 湘雅三医院 the name
/// that ends in it.
struct FullForms {
  /// A stretch of a name in UTF-16 units, compared as memory.
  struct Form: Comparable {
    let units: ArraySlice<UInt16>

    /// Longest first.
    static func < (a: Form, b: Form) -> Bool {
      a.units.count != b.units.count
        ? a.units.count > b.units.count : a.units.lexicographicallyPrecedes(b.units)
    }
  }

  /// 十三届全国政协, 第十三届全国政协; the fifth of a body without a name of its own says which body it is: 第五届人大常委会.
  private static func beginsWithSession(_ name: [UInt16]) -> Bool {
    let count = name.first == ordinal ? name.dropFirst() : name[...]
    guard let first = count.first, UnitSet.numerals.contains(first),
      let end = count.prefix(4).firstIndex(of: session)
    else { return false }
    return name.first != ordinal || !bare.contains { name[(end + 1)...].starts(with: $0) }
  }

  private static let ordinal = Array("第".utf16)[0]
  /// Bodies without a name of their own.
  private static let bare = ["人大", "人民代表大会", "政协", "理事会", "董事会", "监事会", "委员会"].map { Array($0.utf16) }

  /// In order of place: what its names have after it, longest first.
  private(set) var byPlace: [(place: Form, rests: [Form])] = []
  /// Complete names, longest first.
  private(set) var names: [Form] = []
  /// The six lower bits of the last units of ``names``: most ends are ruled out by them.
  private var lasts: UInt64 = 0
  /// Those that begin with 中共 or 共青团.
  private var parties: [Form] = []

  /// A name of those composed, up to its end or to that of the body before its department.
  private typealias Stretch = (name: Int, end: Int)

  /// More forms than this are a directory, not a text; comparing them all would take quadratic time.
  static let limit = 200

  /// The county or city of the text, for offices without a place.
  private let home: [UInt16]?
  /// The school of the text, for what says only 校.
  let school: (name: [UInt16], isOnly: Bool)?

  init(_ composed: [ComposedName], home: String? = nil) {
    self.home = home.map { Array($0.utf16) }
    school = Self.school(of: composed)
    // Sorted as numbers: copying forms is counting references.
    var placed: [Stretch] = []
    var whole: [Stretch] = []
    // 我县人民医院 says no more than 县人民医院, 十三届全国政协 is one of those that 全国政协 may be.
    for i in composed.indices
    where !composed[i].isAlias && !(composed[i].full.first.map(Self.noNames.contains) ?? false)
      && !Self.beginsWithSession(composed[i].full)
    {
      let (place, all) = (composed[i].place, composed[i].full.count)
      // 市疾病预防控制中心办公室 names 市疾病预防控制中心; which session a standing committee is of, only its own name says.
      let body = composed[i].bodyEnd.flatMap { end in
        end - place.upperBound > 3 && Self.bodies.contains(composed[i].full[end - 1])
          && !composed[i].full[..<end].contains(Self.session)
          // 万川集团投资公司 is a company beside 万川集团.
          && !(composed[i].full[..<end].ends(with: Self.group) && composed[i].full.ends(with: Self.company)
            && !composed[i].full.ends(with: Self.branchCompany))
          ? end : nil
      }
      if !place.isEmpty { placed.append((i, all)) }
      if !place.isEmpty || all > 3 { whole.append((i, all)) }
      guard let body else { continue }
      if !place.isEmpty { placed.append((i, body)) }
      whole.append((i, body))
    }
    placed.sort { a, b in
      let (one, other) = (composed[a.name], composed[b.name])
      let order = Self.order(one.full, one.place, other.full, other.place)
      let rest = (one.place.upperBound..<a.end, other.place.upperBound..<b.end)
      return (order != 0 ? order : Self.order(one.full, rest.0, other.full, rest.1)) < 0
    }
    whole.sort { a, b in
      Self.order(composed[a.name].full, 0..<a.end, composed[b.name].full, 0..<b.end) < 0
    }
    for (i, end) in placed {
      let (place, rest) = (
        composed[i].placeForm, Form(units: composed[i].full[composed[i].place.upperBound..<end])
      )
      if byPlace.last?.place != place {
        byPlace.append((place, [rest]))
      } else if byPlace[byPlace.count - 1].rests.last != rest {
        byPlace[byPlace.count - 1].rests.append(rest)
      }
    }
    byPlace.removeAll { $0.rests.count > Self.limit }
    for (i, end) in whole where names.last.map({ $0.units != composed[i].full[..<end] }) ?? true {
      names.append(Form(units: composed[i].full[..<end]))
    }
    if names.count > Self.limit { names = [] }
    lasts = names.reduce(0) { $0 | 1 << UInt64(($1.units.last ?? 0) & 63) }
    parties = names.filter { $0.units.starts(with: Self.party) || $0.units.starts(with: Self.league) }
  }

  /// The order of ``Form``, for stretches of two names: negative where the first comes first.
  private static func order(_ a: [UInt16], _ x: Range<Int>, _ b: [UInt16], _ y: Range<Int>) -> Int {
    if x.count != y.count { return y.count - x.count }
    for k in 0..<x.count {
      let (one, other) = (a[x.lowerBound + k], b[y.lowerBound + k])
      if one != other { return Int(one) - Int(other) }
    }
    return 0
  }

  func complete(_ composed: inout [ComposedName]) {
    for i in composed.indices where !composed[i].isAlias {
      if composed[i].place.isEmpty {
        let name = composed[i].full
        if let (full, evidence) = placeless(name), !isOther(full, than: name) {
          composed[i].take(longer(than: full) ?? headed(full) ?? full, evidence)
        } else if composed[i].isBare, let home {
          composed[i].take(longer(than: home + name) ?? home + name, .locality)
        }
      } else if let full = withParty(composed[i].full) ?? withLevel(composed[i].full) {
        composed[i].take(full, .longForm)
      } else if let forms = rests(of: composed[i].placeForm), forms.count > 1 {
        let rest = composed[i].rest
        if let longer = longer(than: rest, among: forms) ?? Self.office(rest, among: forms) {
          composed[i].replace(rest.indices, with: longer)
        } else if rest.starts(with: Self.standing), rest.count > Self.standing.count,
          let longer = longer(than: rest.prefix(Self.standing.count), among: forms)
        {
          // 人大常委会教科文卫工作委员会 of 第五届人大常委会
          composed[i].replace(rest.prefix(Self.standing.count).indices, with: longer)
        } else if composed[i].hasDepartment {
          // 疾控中心 of 疾控中心免疫科
          for end in stride(from: rest.endIndex - 2, to: rest.startIndex + 2, by: -1) {
            guard let longer = longer(than: rest[..<end], among: forms) else { continue }
            composed[i].replace(rest.startIndex..<end, with: longer)
            break
          }
        }
      }
      if !composed[i].place.isEmpty,
        let full = ofShortPlace(composed[i].full, composed[i].place)
          ?? ofCity(composed[i].full, composed[i].place)
      {
        composed[i].take(full, .longForm)
      }
      let name = composed[i].full
      if !composed[i].place.isEmpty,
        let full = longer(than: name) ?? townshipped(name) ?? zoned(name) ?? joined(name)
      {
        composed[i].take(full, .longForm)
      } else if let full = completed(body: composed[i].bodyEnd, of: name) {
        composed[i].take(full, .longForm)
      }
    }
  }

  /// 云川法院诉讼服务中心, where the text gives 云川区人民法院; 世卫组织秘书处, where it gives 世界卫生组织.
  private func completed(body end: Int?, of name: [UInt16]) -> [UInt16]? {
    guard let end, end > 1, end < name.count else { return nil }
    let body = Array(name[..<end])
    let full =
      end > 3
      ? withLevel(body) ?? supreme(body) ?? abbreviated(body) ?? employer(body) ?? university(body)
      : supreme(body) ?? university(body)
    return full.map { $0 + name[end...] }
  }

  /// The full form of a name without a place of its own.
  private func placeless(_ name: [UInt16]) -> (full: [UInt16], evidence: NameEvidence)? {
    let full = ending(in: name) ?? supreme(name) ?? withParty(name) ?? withLevel(name) ?? inside(name)
    if let full = full ?? incorporated(name) { return (full, .longForm) }
    if let full = initials(name) ?? judicialInitials(name) { return (full, .initials) }
    return
      (numbered(name) ?? abbreviated(name) ?? branch(name) ?? bankBranch(name) ?? zoned(name) ?? joined(name)
      ?? headed(name) ?? university(name) ?? lent(name))
      .map { ($0, .longForm) }
  }

  /// The longest of some forms that a short one abbreviates.
  func longer(than short: ArraySlice<UInt16>, among forms: [Form]) -> ArraySlice<UInt16>? {
    forms.first { $0.units.count > short.count && Self.abbreviates(short, $0.units) }?.units
  }

  private func rests(of place: Form) -> [Form]? {
    var low = 0
    var high = byPlace.count
    while low < high {
      let middle = (low + high) / 2
      if byPlace[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low < byPlace.count && byPlace[low].place == place ? byPlace[low].rests : nil
  }

  /// A name's own end of four characters or more is that name, an office's of three: 柳溪社区卫生服务中心, 教育局.
  private func ending(in short: [UInt16]) -> [UInt16]? {
    guard short.count >= 4 || short.count == 3 && short.last.map(Self.offices.contains) ?? false else {
      return nil
    }
    return longest(endingIn: short[...]).map(Array.init)
  }

  /// 最高法, 最高检 and 党中央, where the text gives them in full.
  private func supreme(_ name: [UInt16]) -> [UInt16]? {
    guard let full = Self.supreme[name] else { return nil }
    return names.first { $0.units.suffix(full.count) == full[...] }.map { Array($0.units) }
  }

  private static let supreme = Dictionary(
    uniqueKeysWithValues: [
      ("最高法", "最高人民法院"), ("最高法院", "最高人民法院"), ("最高检", "最高人民检察院"), ("最高检察院", "最高人民检察院"),
      ("党中央", "中共中央"), ("中纪委", "中央纪委"), ("团中央", "共青团中央"), ("全总", "全国总工会"), ("世卫", "世界卫生组织"),
      ("总台", "广播电视总台"), ("中联办", "联络办公室"), ("兵团", "新疆生产建设兵团"),
      ("欧盟", "欧洲联盟"), ("非盟", "非洲联盟"), ("东盟", "东南亚国家联盟"), ("联大", "联合国大会"), ("北约", "北大西洋公约组织"),
    ].map { (Array($0.utf16), Array($1.utf16)) })

  /// 中共云川市委党校, where the text gives 云川市委党校 so.
  private func withParty(_ name: [UInt16]) -> [UInt16]? {
    parties.first {
      $0.units.count == name.count + 2 && $0.units.dropFirst(2) == name[...]
        || Self.isCommittee(name, $0.units) || Self.isLeague(name, $0.units)
    }.map { Array($0.units) }
  }

  /// 云川县委 and 临江自治区党委, where the text gives 中共云川县委员会.
  static func isCommittee(_ name: [UInt16], _ long: ArraySlice<UInt16>) -> Bool {
    guard name.count > 3, name.last == committee[0], long.starts(with: party), long.ends(with: committee)
    else { return false }
    let place = long.dropFirst(2).dropLast(3)
    return name.dropLast() == place
      || name.dropLast(2) == place && name.ends(with: partyCommittee)
  }

  /// 团云川县委, where the text gives 共青团云川县委员会.
  private static func isLeague(_ name: [UInt16], _ long: ArraySlice<UInt16>) -> Bool {
    guard name.count > 4, name[0] == league[2], name[name.count - 1] == committee[0],
      long.starts(with: league), long.count > name.count
    else { return false }
    let place = name[1..<name.count - 1]
    return long.dropLast().suffix(place.count) == place && long.last == committee[0]
      || long.suffix(3).elementsEqual(committee) && long.dropLast(3).suffix(place.count) == place
  }

  private static let party = Array("中共".utf16)
  private static let partyCommittee = Array("党委".utf16)
  private static let league = Array("共青团".utf16)

  private static let group = Array("集团".utf16)
  private static let branchCompany = Array("分公司".utf16)
  private static let company = Array("公司".utf16)
  private static let standing = Array("人大常委会".utf16)
  /// 我县, 本市, 该区, 赴某市 are no part of a name.
  private static let noNames: UnitSet = "我本该赴"
  private static let offices: UnitSet = "局署厅处"
  /// How bodies end that have departments.
  private static let bodies: UnitSet = "院局委会部厅处心校学所社司团府台行厂馆队站署"

  /// 湘雅三医院 + 心血管内科, where a name ends in 湘雅三医院.
  private func joined(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 5 else { return nil }
    for length in stride(from: name.count - 2, through: 4, by: -1) {
      if let longer = longest(endingIn: name[..<length]) { return Array(longer) + name[length...] }
    }
    return nil
  }

  /// The longest name that ends in `tail` and has more before it.
  func longest(endingIn tail: ArraySlice<UInt16>) -> ArraySlice<UInt16>? {
    guard let last = tail.last, lasts & 1 << UInt64(last & 63) != 0 else { return nil }
    for form in names {
      if form.units.count <= tail.count { return nil }
      if form.units.last == last, form.units.suffix(tail.count) == tail,
        case let prefix = form.units.dropLast(tail.count),
        Self.isSame(prefix, before: tail) || isBody(prefix)
      {
        return form.units
      }
    }
    return nil
  }
}

extension ComposedName {
  /// The place that the name begins with, in full.
  fileprivate var placeForm: FullForms.Form { FullForms.Form(units: full[place]) }

  /// What follows the place.
  fileprivate var rest: ArraySlice<UInt16> { full[place.upperBound...] }
}
