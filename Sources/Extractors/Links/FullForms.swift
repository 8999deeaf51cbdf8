internal import TextPipeline

/// The longest forms of the names of a document: 卫健局 takes 卫生健康局 where that stands under the same place, 湘雅三医院 the name
/// that ends in it.
struct FullForms {
  /// A stretch of a name in UTF-16 units, compared as memory.
  struct Form: Hashable, Comparable {
    let units: ArraySlice<UInt16>

    func hash(into hasher: inout Hasher) {
      units.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// Longest first.
    static func < (a: Form, b: Form) -> Bool {
      a.units.count != b.units.count
        ? a.units.count > b.units.count : a.units.lexicographicallyPrecedes(b.units)
    }
  }

  /// What names of one place have after it, longest first.
  private var byPlace: [Form: [Form]] = [:]
  /// Complete names by their last character, longest first.
  private var byLast: [UInt16: [Form]] = [:]

  /// More forms than this are a directory, not a text; comparing them all would take quadratic time.
  private static let limit = 200

  init(_ composed: [ComposedName]) {
    var rests: [Form: Set<Form>] = [:]
    var all: Set<Form> = []
    for name in composed where !name.isAlias {
      if !name.place.isEmpty {
        rests[name.placeForm, default: []].insert(Form(units: name.rest))
        all.insert(Form(units: name.full[...]))
      } else if name.full.count > 4 {
        all.insert(Form(units: name.full[...]))
      }
    }
    // One form alone is no longer than itself.
    for (place, set) in rests where (2...Self.limit).contains(set.count) { byPlace[place] = set.sorted() }
    guard all.count <= Self.limit else { return }
    for form in all.sorted() { if let last = form.units.last { byLast[last, default: []].append(form) } }
  }

  func complete(_ composed: inout [ComposedName]) {
    for i in composed.indices where !composed[i].isAlias {
      if composed[i].place.isEmpty {
        if let full = ending(in: composed[i].full) ?? joined(composed[i].full) { composed[i].full = full }
      } else if let forms = byPlace[composed[i].placeForm] {
        let rest = composed[i].rest
        if let longer = forms.first(where: {
          $0.units.count > rest.count && Self.abbreviates(rest, $0.units)
        }) {
          composed[i].full.replaceSubrange(composed[i].place.upperBound..., with: longer.units)
        }
      }
    }
  }

  /// A name's own end of four characters or more is that name: 柳溪社区卫生服务中心.
  private func ending(in short: [UInt16]) -> [UInt16]? {
    short.count >= 4 ? longest(endingIn: short[...]).map(Array.init) : nil
  }

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
    guard let last = tail.last, let forms = byLast[last] else { return nil }
    for form in forms {
      if form.units.count <= tail.count { return nil }
      if form.units.suffix(tail.count) == tail { return form.units }
    }
    return nil
  }

  /// All characters of the short form are in the long one in order, ends alike, and nothing is left out that tells bodies
  /// apart (第二, 中心, 附属).
  private static func abbreviates(_ short: ArraySlice<UInt16>, _ long: ArraySlice<UInt16>) -> Bool {
    guard short.count >= 2, let last = short.last, last == long.last, let first = short.first,
      let opening = long.first, first == opening || opening == "第"
    else { return false }
    var i = short.startIndex
    var missing = 0
    var isDistinct = false
    var previous: UInt16 = 0
    for unit in long {
      if i < short.endIndex, short[i] == unit {
        i += 1
        continue
      }
      missing += 1
      if unit == "心", previous == "中" { return false }
      if distinctive.contains(unit) { isDistinct = true }
      previous = unit
    }
    guard i == short.endIndex, missing <= 12 else { return false }
    return !isDistinct || long.contains { $0 == "届" }
  }

  private static let distinctive: UnitSet =
    "第一二三四五六七八九十附属分东南西北科室所站队院校部妇儿口腔精传党组工办红街镇乡村区县"
}

extension ComposedName {
  /// The place that the name begins with, in full.
  fileprivate var placeForm: FullForms.Form { FullForms.Form(units: full[place]) }

  /// What follows the place.
  fileprivate var rest: ArraySlice<UInt16> { full[place.upperBound...] }
}
