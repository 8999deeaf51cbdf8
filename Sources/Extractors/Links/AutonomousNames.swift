/// What an autonomous prefecture is called in short: 怒江州 for 怒江傈僳族自治州.
enum AutonomousNames {
  /// - Returns: nil where the name is of no such prefecture.
  static func short(_ name: DivisionName) -> String? {
    guard name.ends(with: "自治州") else { return nil }
    var stem = Substring(name.text).dropLast(3)
    while let people = peoples.first(where: { stem.hasSuffix($0) }) { stem = stem.dropLast(people.count) }
    return stem.count > 1 ? stem + "州" : nil
  }

  /// The peoples that prefectures are named for; 蒙古 of 巴音郭楞蒙古自治州 goes without 族.
  private static let peoples = [
    "蒙古族", "回族", "藏族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "侗族", "白族", "土家族", "哈尼族", "傣族", "傈僳族", "景颇族", "羌族",
    "蒙古", "哈萨克", "柯尔克孜",
  ]
}
