internal import TextPipeline

/// The longest forms of the names of a document: 卫健局 takes 卫生健康局 where that stands under the same place, 湘雅三医院 the name
/// that ends in it.
struct FullForms {
  /// What names of one place have after it, longest first.
  private var byPlace: [String: [[Character]]] = [:]
  /// Complete names, longest first.
  private var names: [[Character]] = []

  /// More forms than this are a directory, not a text; comparing them all would take quadratic time.
  private static let limit = 200

  init(_ composed: [ComposedName]) {
    var rests: [String: Set<String>] = [:]
    var all: Set<String> = []
    for name in composed where !name.isAlias {
      if name.place.isEmpty {
        if name.rest.count > 4 { all.insert(name.full) }
      } else {
        rests[name.place, default: []].insert(name.rest)
        all.insert(name.full)
      }
    }
    for (place, set) in rests where set.count <= Self.limit { byPlace[place] = Self.longestFirst(set) }
    if all.count <= Self.limit { names = Self.longestFirst(all) }
  }

  func complete(_ composed: inout [ComposedName]) {
    for i in composed.indices where !composed[i].isAlias {
      let rest = Array(composed[i].rest)
      if composed[i].place.isEmpty {
        if let longer = names.first(where: { $0.count > rest.count && Self.isTail(rest, of: $0) }) {
          composed[i].full = String(longer)
        } else if let joined = joined(rest) {
          composed[i].full = joined
        }
      } else if let longer = byPlace[composed[i].place]?.first(where: {
        $0.count > rest.count && Self.abbreviates(rest, $0)
      }) {
        let before = composed[i].full.dropLast(composed[i].rest.count)
        composed[i].full = before + String(longer)
      }
    }
  }

  private static func longestFirst(_ set: Set<String>) -> [[Character]] {
    set.sorted { ($1.count, $0) < ($0.count, $1) }.map(Array.init)
  }

  /// A name's own end of four characters or more is that name: 柳溪社区卫生服务中心.
  private static func isTail(_ short: [Character], of long: [Character]) -> Bool {
    short.count >= 4 && long.suffix(short.count).elementsEqual(short)
  }

  /// 湘雅三医院 + 心血管内科, where a name ends in 湘雅三医院.
  private func joined(_ rest: [Character]) -> String? {
    guard rest.count > 5 else { return nil }
    for length in stride(from: rest.count - 2, through: 4, by: -1) {
      let head = rest[..<length]
      if let longer = names.first(where: { $0.count > length && $0.suffix(length).elementsEqual(head) }) {
        return String(longer) + String(rest[length...])
      }
    }
    return nil
  }

  /// All characters of the short form are in the long one in order, ends alike, and nothing is left out that tells bodies
  /// apart (第二, 中心, 附属).
  static func abbreviates(_ short: [Character], _ long: [Character]) -> Bool {
    guard let last = short.last, last == long.last, short.count >= 2 else { return false }
    var i = 0
    var missing: [Character] = []
    for character in long {
      if i < short.count, short[i] == character { i += 1 } else { missing.append(character) }
    }
    guard i == short.count, missing.count <= 12, let first = short.first else { return false }
    guard first == long.first || long.first == "第" else { return false }
    let isSession = missing.contains("届") || long.contains("届")
    for (j, character) in missing.enumerated() {
      if distinctive.contains(character), !isSession { return false }
      if character == "心", j > 0, missing[j - 1] == "中" { return false }
    }
    return true
  }

  private static let distinctive: Set<Character> = [
    "第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "附", "属", "分", "东", "南", "西", "北", "科", "室", "所",
    "站", "队", "院", "校", "部", "妇", "儿", "口", "腔", "精", "传",
    "党", "组", "工", "办", "红", "街", "镇", "乡", "村", "区", "县",
  ]
}
