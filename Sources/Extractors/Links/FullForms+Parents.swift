internal import TextPipeline

/// Full forms that another body of the text lends: a bureau to its branch, a school to what is its own, a university to
/// its affiliated hospital.
extension FullForms {
  /// What a name without a longer form of itself takes from another body.
  func lent(_ name: [UInt16]) -> [UInt16]? {
    ofPolice(name) ?? ofSchool(name) ?? affiliated(name) ?? attached(name) ?? court(name)
      ?? ofUniversity(name)
  }

  /// 青山分局, where the text knows no bureau but 云川市公安局.
  private func ofPolice(_ name: [UInt16]) -> [UInt16]? {
    guard 4...6 ~= name.count, name.ends(with: Self.branch),
      !name.dropLast(2).contains(Self.bureau), !name.starts(with: Self.police)
    else { return nil }
    return only { $0.last == Self.bureau && !$0.ends(with: Self.branch) }.flatMap {
      $0.count > 4 && $0.ends(with: Self.policeBureau) ? $0 + name : nil
    }
  }

  /// 云大儿童医院, where the text gives 云川大学附属儿童医院.
  private func affiliated(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 5, name.ends(with: Self.hospital) else { return nil }
    return only { long in
      let start = long.count - name.count + 2
      guard start > 4, long.suffix(name.count - 2) == name[2...] else { return false }
      let university = long.prefix(start)
      return university.ends(with: Self.affiliation) && university.first == name[0]
        && university.dropFirst().contains(name[1])
    }
  }

  /// 云川一院 and 云川市一院, where the text gives 临江医科大学附属云川第一人民医院.
  private func attached(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 3, name.last == Self.house,
      let number = name.firstIndex(where: UnitSet.numerals.contains),
      number > 1
    else { return nil }
    let place = Self.cities.contains(name[number - 1]) && number > 2 ? name[..<(number - 1)] : name[..<number]
    return only { long in
      guard long.count > name.count + 3, long.last == Self.house,
        let start = long.indices.dropFirst(2).first(where: {
          long[..<$0].ends(with: Self.affiliation) && long[$0...].starts(with: place)
        })
      else { return false }
      var rest = long[(start + place.count)...]
      if let level = rest.first, Self.cities.contains(level) { rest = rest.dropFirst() }
      return Self.abbreviates(name[number...], rest)
    }
  }

  /// 一中, where the text gives one 第一中学.
  func numbered(_ name: [UInt16]) -> [UInt16]? {
    guard name.count == 2, UnitSet.numerals.contains(name[0]), Self.numberedSchools.contains(name[1]) else {
      return nil
    }
    return only {
      $0.count > 4 && Self.abbreviates(name[...], $0.suffix(4)) && $0.dropLast(3).last == Self.ordinal
    }
  }

  /// 云川区法院, where the text gives 临江省云川区人民法院.
  private func court(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 4,
      let office = Self.judicial.first(where: { name.ends(with: $0) }),
      !name.dropLast(office.count).ends(with: Self.people)
    else { return nil }
    let full = name.dropLast(office.count) + Self.people + office
    return longest(endingIn: full[...]).map(Array.init)
  }

  /// 北檢 and 北院 of Taiwan, where the text gives 臺北地檢署 and 臺北地方法院.
  func judicialInitials(_ name: [UInt16]) -> [UInt16]? {
    guard name.count == 2, let offices = Self.taiwanese.first(where: { $0.initial == name[1] })?.offices
    else {
      return nil
    }
    return only { long in
      offices.contains {
        long.ends(with: $0) && 2...5 ~= long.count - $0.count && long.prefix(3).contains(name[0])
      }
    }
  }

  /// 云师大 and 云师大教育学院, where the text gives 云川师范大学, maybe only with a school of its own.
  func university(_ name: [UInt16]) -> [UInt16]? {
    guard 3...4 ~= name.count, name[name.count - 1] == Self.great else { return nil }
    let stem = name.dropLast()
    return whole { long in
      long.count > name.count + 2 && long.first == name[0]
        && Self.learned.contains { long.ends(with: $0) } && Self.isLeftOut(stem, of: long.dropLast(2))
    }
  }

  /// The one name that meets a condition, or the one beginning of a name.
  private func whole(where isMeant: (ArraySlice<UInt16>) -> Bool) -> [UInt16]? {
    only(isMeant) ?? beginning(where: isMeant)
  }

  /// 云大一院 and 云大附属二院, where the text gives 云川大学医学院附属第一医院.
  private func ofUniversity(_ name: [UInt16]) -> [UInt16]? {
    guard name.count > 3, name.last == Self.house, let end = name.firstIndex(of: Self.great), 1...3 ~= end
    else {
      return nil
    }
    var rest = name[(end + 1)...]
    if rest.starts(with: Self.affiliation) {
      rest = rest.dropFirst(2)
    } else if rest.first == Self.affiliation[0] {
      rest = rest.dropFirst()
    }
    guard let number = rest.first, UnitSet.numerals.contains(number) else { return nil }
    rest = rest.filter { $0 != Self.affiliation[0] }[...]
    return whole { long in
      guard long.last == Self.house, long.first == name[0],
        let start = long.indices.dropFirst(4).first(where: { long[..<$0].ends(with: Self.affiliation) }),
        Self.isLeftOut(name[..<end], of: long[..<start])
      else { return false }
      return Self.abbreviates(rest, long[start...])
    }
  }

  private static let great: UInt16 = "大".utf16.first!
  private static let learned = ["大学", "大學"].map { Array($0.utf16) }
  private static let taiwanese: [(initial: UInt16, offices: [[UInt16]])] = [
    ("检", ["地檢署", "地检署", "地方檢察署", "地方检察署"]), ("檢", ["地檢署", "地检署", "地方檢察署", "地方检察署"]),
    ("院", ["地方法院", "地院"]),
  ].map { (initial: String, offices: [String]) in (initial.utf16.first!, offices.map { Array($0.utf16) }) }
  private static let house: UInt16 = "院".utf16.first!
  private static let ordinal: UInt16 = "第".utf16.first!
  private static let cities: UnitSet = "市县区"
  private static let numberedSchools: UnitSet = "中小"
  private static let police = Array("公安".utf16)
  private static let policeBureau = Array("公安局".utf16)
  private static let people = Array("人民".utf16)
  private static let hospital = Array("医院".utf16)
  private static let affiliation = Array("附属".utf16)
  private static let judicial = ["法院", "检察院"].map { Array($0.utf16) }
}
