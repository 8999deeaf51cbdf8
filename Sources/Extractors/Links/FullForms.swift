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

  /// In order of place: what its names have after it, longest first.
  private var byPlace: [(place: Form, rests: [Form])] = []
  /// Complete names, longest first.
  private var names: [Form] = []
  /// Those that begin with 中共 or 共青团.
  private var parties: [Form] = []

  /// More forms than this are a directory, not a text; comparing them all would take quadratic time.
  private static let limit = 200

  init(_ composed: [ComposedName]) {
    var placed: [(place: Form, rest: Form)] = []
    for name in composed where !name.isAlias {
      if !name.place.isEmpty { placed.append((name.placeForm, Form(units: name.rest))) }
      if !name.place.isEmpty || name.full.count > 4 { names.append(Form(units: name.full[...])) }
    }
    for (place, rest) in placed.sorted(by: <) {
      if byPlace.last?.place != place {
        byPlace.append((place, [rest]))
      } else if byPlace[byPlace.count - 1].rests.last != rest {
        byPlace[byPlace.count - 1].rests.append(rest)
      }
    }
    byPlace.removeAll { $0.rests.count > Self.limit }
    names.sort()
    names = names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }.map { names[$0] }
    if names.count > Self.limit { names = [] }
    parties = names.filter { $0.units.starts(with: Self.party) || $0.units.starts(with: Self.league) }
  }

  func complete(_ composed: inout [ComposedName]) {
    for i in composed.indices where !composed[i].isAlias {
      if composed[i].place.isEmpty {
        let name = composed[i].full
        if let full = ending(in: name) ?? supreme(name) ?? withParty(name) ?? withLevel(name) ?? joined(name)
        {
          composed[i].full = full
        }
      } else if let full = withParty(composed[i].full) {
        composed[i].full = full
      } else if let full = withLevel(composed[i].full) {
        composed[i].full = full
      } else if let forms = rests(of: composed[i].placeForm), forms.count > 1 {
        let rest = composed[i].rest
        if let longer = longer(than: rest, among: forms) {
          composed[i].full.replaceSubrange(rest.indices, with: longer)
        } else if composed[i].hasDepartment {
          // 疾控中心 of 疾控中心免疫科
          for end in stride(from: rest.endIndex - 2, to: rest.startIndex + 2, by: -1) {
            guard let longer = longer(than: rest[..<end], among: forms) else { continue }
            composed[i].full.replaceSubrange(rest.startIndex..<end, with: longer)
            break
          }
        }
      }
    }
  }

  /// The longest of some forms that a short one abbreviates.
  private func longer(than short: ArraySlice<UInt16>, among forms: [Form]) -> ArraySlice<UInt16>? {
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

  /// 最高法 and 最高检, where the text gives them in full.
  private func supreme(_ name: [UInt16]) -> [UInt16]? {
    guard let full = Self.supreme[name] else { return nil }
    return names.first { $0.units.suffix(full.count) == full[...] }.map { Array($0.units) }
  }

  private static let supreme = Dictionary(
    uniqueKeysWithValues: [
      ("最高法", "最高人民法院"), ("最高法院", "最高人民法院"), ("最高检", "最高人民检察院"), ("最高检察院", "最高人民检察院"),
    ].map { (Array($0.utf16), Array($1.utf16)) })

  /// 中共云川市委党校, where the text gives 云川市委党校 so.
  private func withParty(_ name: [UInt16]) -> [UInt16]? {
    parties.first { $0.units.count == name.count + 2 && $0.units.dropFirst(2) == name[...] }.map {
      Array($0.units)
    }
  }

  private static let party = Array("中共".utf16)
  private static let league = Array("共青团".utf16)

  /// 淮川中院 and 淮川二中, where the text names 淮川市中级人民法院 and 淮川市第二中学.
  private func withLevel(_ name: [UInt16]) -> [UInt16]? {
    for (place, rests) in byPlace {
      let length = place.units.count - 1
      guard length > 1, name.count > length + 1, name.starts(with: place.units.dropLast()),
        let level = place.units.last, name[length] != level, Self.levels.contains(level),
        let rest = longer(than: name[length...], among: rests)
          ?? rests.first(where: { $0.units == name[length...] })?.units
      else { continue }
      return Array(place.units) + rest
    }
    return nil
  }

  private static let levels: UnitSet = "省市县区州旗盟"

  /// 湘雅三医院 + 心血管内科, where a name ends in 湘雅三医院.
  private func joined(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 5 else { return nil }
    for length in stride(from: name.count - 2, through: 4, by: -1) {
      if let longer = longest(endingIn: name[..<length]) { return Array(longer) + name[length...] }
    }
    return nil
  }

  /// The longest name that ends in `tail` and has more before it.
  private func longest(endingIn tail: ArraySlice<UInt16>) -> ArraySlice<UInt16>? {
    for form in names {
      if form.units.count <= tail.count { return nil }
      if form.units.last == tail.last, form.units.suffix(tail.count) == tail { return form.units }
    }
    return nil
  }

  /// All characters of the short form are in the long one in order, ends alike, and nothing is left out that tells bodies
  /// apart (第二, 中心, 附属).
  private static func abbreviates(_ short: ArraySlice<UInt16>, _ long: ArraySlice<UInt16>) -> Bool {
    // 卫健委 for 卫生健康委员会; 法院 for 人民法院.
    // 医学会 is not 医学会第八届会员代表大会.
    if long.starts(with: short) { return false }
    // 二中 for 第二中学.
    if let last = short.last, last == "中" || last == "小", long.suffix(2).elementsEqual([last, Self.school]) {
      return abbreviates(short, long.dropLast())
    }
    if short.count > 1, let opening = long.first, opening == "第", long.dropFirst().first == short.first {
      return abbreviates(short, long.dropFirst())
    }
    if short.elementsEqual(Self.intermediateCourt) { return long.elementsEqual(Self.intermediateCourtInFull) }
    if let last = short.last, last == "委", long.count > 3, long.suffix(3).elementsEqual(Self.committee) {
      return abbreviates(short, long.dropLast(2))
    }
    if long.starts(with: Self.people), long.dropFirst(2) == short {
      return Self.courts.contains(Array(short))
    }
    guard short.count >= 2, let last = short.last, last == long.last, let first = short.first,
      let opening = long.first, first == opening || opening == "第"
    else { return false }
    var i = short.startIndex
    var missing = 0
    var isDistinct = false
    var previous: UInt16 = 0
    for unit in long {
      defer { previous = unit }
      // 中学 is not 中心小学.
      if unit == "心", previous == "中", i == short.endIndex || short[i] != unit { return false }
      if i < short.endIndex, short[i] == unit {
        i += 1
        continue
      }
      missing += 1
      if distinctive.contains(unit) { isDistinct = true }
    }
    guard i == short.endIndex, missing <= 12 else { return false }
    return !isDistinct || long.contains { $0 == "届" }
  }

  private static let school: UInt16 = "学".utf16.first!
  private static let intermediateCourt = Array("中院".utf16)
  private static let intermediateCourtInFull = Array("中级人民法院".utf16)
  private static let people = Array("人民".utf16)
  private static let offices: UnitSet = "局署厅处"
  private static let committee = Array("委员会".utf16)
  private static let courts = ["法院", "检察院", "政府"].map { Array($0.utf16) }
  private static let distinctive: UnitSet =
    "第一二三四五六七八九十附属分东南西北科室所站队院校部妇儿口腔精传党组工办红街镇乡村区县"
}

extension ComposedName {
  /// The place that the name begins with, in full.
  fileprivate var placeForm: FullForms.Form { FullForms.Form(units: full[place]) }

  /// What follows the place.
  fileprivate var rest: ArraySlice<UInt16> { full[place.upperBound...] }
}
