internal import TextPipeline

/// A division with its ancestors, as the lexicon joins them: 河南省焦作市 + 孟州市.
struct DivisionPath: Hashable {
  var province: String
  /// Empty where the division is a province, or a county right under one.
  var prefecture = ""
  var county = ""

  /// Highest level first: 河南省焦作市孟州市.
  var joined: String { province + prefecture + county }

  /// The path of a lexicon entry; nil where the name stands for several divisions or is below the counties.
  init?(_ entry: LexiconEntry, term: String) {
    if entry.features["alternatives"] != nil, entry.features["parent"] == nil,
      entry.features["level"] != "province"
    {
      return nil
    }
    let name = entry.canonical ?? term
    let parent = entry.features["parent"].map(String.init) ?? ""
    switch entry.features["level"] {
    case "province": province = name
    case "prefecture":
      guard !parent.isEmpty else { return nil }
      province = parent
      prefecture = name
    case "county":
      guard let split = DivisionPath.split(parent) else { return nil }
      province = split.province
      prefecture = split.rest
      county = name
    default: return nil
    }
  }

  /// 河南省焦作市 as a caller gives it.
  init?(locality: String) {
    guard let split = DivisionPath.split(locality) else { return nil }
    province = split.province
    var rest = Substring(split.rest)
    for suffix in ["自治州", "地区", "盟", "市"] {
      if let found = rest.range(ofSuffix: suffix) {
        prefecture = String(rest[..<found])
        rest = rest[found...]
        break
      }
    }
    county = String(rest)
    if DivisionPath.municipalities.contains(province) { (prefecture, county) = ("", split.rest) }
  }

  private static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]

  private static func split(_ path: String) -> (province: String, rest: String)? {
    for municipality in municipalities where path.hasPrefix(municipality) {
      return (municipality, String(path.dropFirst(3)))
    }
    for suffix in ["特别行政区", "自治区", "省", "台湾", "台灣", "臺灣"] {
      if let end = Substring(path).range(ofSuffix: suffix) {
        return (String(path[..<end]), String(path[end...]))
      }
    }
    return nil
  }
}

extension Substring {
  /// The end of the first occurrence of `suffix`.
  fileprivate func range(ofSuffix suffix: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(suffix) { return index(start, offsetBy: suffix.count) }
      start = index(after: start)
    }
    return nil
  }
}
