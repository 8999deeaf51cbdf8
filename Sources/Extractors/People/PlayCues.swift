internal import TextPipeline

/// What players do, behind or before their names in reports of matches.
enum PlayCues {
  /// Whether a play begins at `offset`: 头球破门, 左路突破, 得到31分, 27分.
  static func follow(at offset: Int, in text: AnalysisText) -> Bool {
    if let deed = deeds.match(in: text, at: offset) { return deed.end > offset }
    // 第67分钟
    if text.unit(at: offset) == "第" {
      var i = offset + 1
      while i < offset + 4, text.unit(at: i).isDigit { i += 1 }
      return i > offset + 1 && (text.has("分钟", at: i) || text.unit(at: i) == "节")
    }
    // 得到31分, 27分12个篮板
    var i = gains.match(in: text, at: offset)?.end ?? offset
    let first = i
    while i < first + 3, text.unit(at: i).isDigit { i += 1 }
    return i > first && counts.contains(text.unit(at: i)) && text.unit(at: i + 1) != "钟"
  }

  /// Whether a play ends at `offset` that somebody is the object of: 助攻, 换下.
  static func precede(_ offset: Int, in text: AnalysisText) -> Bool {
    objects.length(endingAt: offset, in: text) != nil
  }

  private static let counts: UnitSet = "分次个球板记"
  private static let gains = WordMap<Void>(words: [
    "得到", "砍下", "贡献", "拿到", "拿下", "轰下", "空砍", "独得", "仅得", "只得", "各得", "交出", "打出", "独取", "狂砍", "豪取", "攻下", "得",
    "抢下", "送出", "抓下",
    "独揽", "独砍", "怒砍", "摘下", "投进", "命中", "攻入", "打入", "打进", "连得", "再得",
  ])
  private static let deeds = WordMap<Void>(words: [
    "头球", "左路", "右路", "中路", "边路", "禁区", "前场", "后场", "单刀", "抢点", "插上", "补射", "主罚", "推射", "抽射", "射门", "远射",
    "劲射", "爆射", "吊射",
    "挑射", "垫射", "兜射", "攻门", "破门", "助攻", "传中", "直塞", "斜传", "横传", "断球", "带球", "拿球", "停球", "转身", "摆渡", "扳平",
    "反超", "梅开二度", "帽子戏法",
    "锦上添花", "首开纪录", "任意球", "点球", "角球", "右脚", "左脚", "飞身", "扑出", "解围", "铲球", "越位", "领到", "染黄", "吃到", "首发", "替补",
    "登场", "出场",
    "复出", "缺阵", "伤缺", "因伤", "休战", "停赛", "搭档", "领衔", "上篮", "跳投", "三分", "扣篮", "暴扣", "盖帽", "罚球", "两罚", "抢断",
    "抢下", "命中", "篮下",
    "底角", "弧顶", "中投", "后仰", "打成", "造成", "犯规", "失误", "三双", "两双", "手感", "末节", "首节", "全场", "本场", "本赛季", "上赛季",
    "场均", "连得", "单节",
    "突破", "分球", "快攻", "抛投", "补篮", "空切", "包揽", "得手", "建功", "进球", "破局", "世界波", "送出", "请求", "叫暂停", "两球", "独造",
    "策动", "包抄", "跟进", "冲顶", "甩头", "面对", "接球", "断下", "盘带", "内切", "的射门", "的头球", "的传球", "的传中", "的远射", "的任意球",
    "的角球", "的助攻", "的进球", "的补射", "两次射门", "连续射门", "打门",
    "换下", "替换", "顶替", "梅开", "打入", "打进", "攻入", "攻破", "做配合", "中场断", "中场拿", "中场传", "中场抢", "中场得", "中场带", "回撤",
    "先发", "回防", "包夹", "补时", "封堵", "抢到", "错失", "浪费", "单挑", "迎球", "果断", "护球", "倒地", "受伤", "下场", "离场", "上场",
    "轮休", "和队友", "下底",
    "被换下", "持球", "拋投",
  ])
  private static let objects: WordEnds = [
    "助攻", "换下", "换上", "传给", "防守", "顶替", "替换", "搭档", "前锋", "后卫", "中锋", "门将", "外援", "后腰", "边锋", "控卫", "队长",
    "左后卫", "右后卫",
    "中场", "中卫", "领衔的", "裁判", "主裁", "内援", "国脚", "小将", "老将", "球星", "新援", "得分手", "靠着", "凭借", "凭借着", "补射", "换人",
    "洋将", "分给", "交给", "塞给", "做给", "制胜球的是", "得分的是", "进球的是", "配合", "换下了", "晃过", "摆脱", "面对", "盯防", "补防",
  ]
}
