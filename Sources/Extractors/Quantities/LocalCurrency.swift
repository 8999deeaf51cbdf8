internal import TextPipeline

/// The currency that 元 alone is: that of Hong Kong, Macau or Taiwan in a text written there, else the yuan.
enum LocalCurrency {
  /// How much of the text is read for its script, and for what shows its place, in UTF-16 units.
  private static let sample = 400
  private static let reach = 3000

  /// ISO 4217 code. Only a text in traditional characters may be from elsewhere than the mainland.
  static func code(in text: AnalysisText) -> String {
    guard isTraditional(text) else { return "CNY" }
    var counts = ["HKD": 0, "MOP": 0, "TWD": 0]
    for i in 0..<min(text.count, reach) {
      if let (_, code) = places.match(in: text, at: i) { counts[code, default: 0] += 1 }
    }
    guard let (code, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count > 0 else {
      return "CNY"
    }
    return code
  }

  /// Whether a text is written in traditional characters.
  static func isTraditional(_ text: AnalysisText) -> Bool {
    let head = text.original.prefix(sample)
    return head.count(where: traditional.contains) * 25 > head.count
  }

  /// Frequent characters that simplified script writes otherwise.
  private static let traditional: UnitSet =
    "國會學與為個時發對開們萬這來說過後從當實現區長門間關東車員業術動勞戰機電話語讀書館縣臺灣灣黨務總統報導記點經濟眾檢舉辦處調查資訊應據論議場產環衛醫師縣運輸體園獲無還將並內問題見聞網頁條款項類級結構組織給單獨權責義興華農鄉鎮風險馬龍麼誰請認識證設計許諾護變讓轉較輕軍連進遠達選邊鐵銀錢鋼錯鐘閉隊階際隨難雙雖離顧預領頭額願顯飛養餘駐驗髮魚鳥麗齊齡"

  private static let places = WordMap<String>([
    "香港": "HKD", "港府": "HKD", "九龙": "HKD", "港元": "HKD", "澳门": "MOP", "澳门元": "MOP", "台湾": "TWD", "台北": "TWD",
    "新北": "TWD",
    "台中": "TWD", "台南": "TWD", "高雄": "TWD", "桃园": "TWD", "民国": "TWD", "行政院": "TWD", "立法院": "TWD", "新台币": "TWD",
    "卫福部": "TWD",
    "县府": "TWD", "市府": "TWD", "中央社": "TWD", "台币": "TWD",
  ])
}
