internal import TextPipeline

/// What newspapers in traditional characters call the offices of Taiwan, Hong Kong and Macau by without naming the place, often
/// in two or three characters that are other words elsewhere: 立院, 北檢, 高市府, 廉署, 治安警.
enum RegionalShortForms {
  /// - Parameter names: those found so far, in order, without overlap.
  static func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    guard LocalCurrency.isTraditional(text) else { return [] }
    var found: [Mention] = []
    var i = 0
    while i < text.count {
      guard let form = forms.match(in: text, at: i) else {
        i += 1
        continue
      }
      let range = i..<form.end
      i = form.end
      let parent = names.ending(at: range.lowerBound)?.range
      guard parent != nil || opens(range.lowerBound, in: view), closes(range.upperBound, in: view),
        !names.overlap(range)
      else { continue }
      // 警務處 + 國安處
      let start = parent?.lowerBound ?? range.lowerBound
      found.append(
        Mention(
          .organization, start..<range.upperBound, rule: .organizationBare, method: .lexicon, score: 150,
          confidence: .medium,
          evidence: [Evidence(range, "short form")]))
    }
    return found
  }

  /// Behind a mark, a function word or a word of a clause.
  private static func opens(_ start: Int, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: start - 1)
    return !before.isHan || NameMaterialClassifier.stopUnits.contains(before) || befores.contains(before)
      || view.tokens.isBoundary(start) && verbs.length(endingAt: start, in: view.text) != nil
      || view.hits.contains(endingAt: start) { $0.type == .body }
  }

  /// Before a mark, a title, a function word or what offices do.
  private static func closes(_ end: Int, in view: DocumentView) -> Bool {
    let next = view.text.unit(at: end)
    return !next.isHan || NameMaterialClassifier.stopUnits.contains(next) || nexts.contains(next)
      || deeds.match(in: view.text, at: end) != nil
      || view.hits.contains(startingAt: end) {
        $0.type == .title && $0.range.count > 1 || $0.type == .body
      }
  }

  private static let befores: UnitSet = "天晨午今昨遭批控赴吁促盼称询"
  private static let nexts: UnitSet = "今昨明已将仍再曾依则却另还表指认盼吁拟也要应会可见称说周上下早晚"
  private static let verbs: WordEnds = [
    "指出", "表示", "批评", "要求", "呼吁", "感谢", "配合", "前往", "针对", "根据", "经过", "透过", "通过", "包括", "以及", "由于", "移送",
    "送交", "函送",
    "送请", "质询",
    // What clauses begin with, and what is done with an office
    "虽然", "不过", "但是", "然而", "因此", "所以", "其中", "会同", "同时", "另外", "此外", "随后", "其后", "之后", "以后", "目前", "昨日",
    "今日", "日前", "近日", "早前", "昨晚", "今早", "昨晨", "随即", "即使", "如果", "并且", "而且", "有关", "关于", "对于", "至于", "来自",
    "位于", "获得", "取得", "交由", "转交", "咨询", "查询", "联络", "致电", "去信", "投诉", "入禀", "约见", "隶属", "任职", "加入", "退出",
    "辞去", "出任", "担任", "曾任", "现任", "时任", "前任", "检举", "反映", "通报", "转介", "协助", "协同", "督促", "促请", "指称",
  ]
  private static let deeds = WordMap<Void>(words: [
    "表示", "指出", "宣布", "发布", "认为", "认定", "侦办", "侦结", "侦查", "起诉", "声押", "声请", "复讯", "搜索", "指挥", "约谈", "传唤",
    "裁定",
    "判决", "审理", "开庭", "判处", "通过", "三读", "召开", "质询", "备询", "审查", "开议", "休会", "报告", "要求", "强调", "提醒", "呼吁",
    "说明",
    "回应", "公布", "决定", "团队", "官员", "发言", "主管", "内部", "党团", "委员", "总质询", "院会", "会期", "临时会", "检察", "法官", "方面",
    "门口",
    "依法", "日前", "近日", "派员", "主办", "首度", "持续", "推动", "规划", "预算", "调查", "拘提", "讯后", "谕令", "羁押", "驳回", "撤销",
    "批准", "获悉", "合作", "批评", "谴责", "促请", "质疑", "反对", "支持", "资料", "数据", "网站", "网页", "公告", "文件", "发出", "发放",
    "收到", "接获", "接报", "进行", "举行", "展开", "负责", "聆讯", "作出", "驳斥", "否认", "承认", "透露", "披露", "成员", "党员", "代表",
    "总部", "职员", "人员", "员工", "医生", "护士", "病人", "取消", "悬挂", "预测", "预料", "录得", "改发", "检控", "突击", "巡查", "登记",
    "注册", "学生", "师生", "校方", "校长", "校园", "民主墙", "学者", "教授",
  ])
  private static let forms = WordMap<Void>(words: [
    // Yuans, prosecutors and courts
    "政院", "立院", "监院", "北检", "士检", "新北检", "桃检", "竹检", "苗检", "中检", "彰检", "投检", "云检", "嘉检", "南检", "雄检", "桥检",
    "屏检",
    "宜检", "花检", "东检", "基检", "高检署", "最高检", "北院", "士院", "桃院", "雄院", "北高行", "高本院",
    // Governments of cities and counties
    "北市府", "新北市府", "桃市府", "中市府", "南市府", "高市府", "基市府", "竹市府", "竹县府", "苗县府", "彰县府", "投县府", "云县府", "嘉市府", "嘉县府",
    "屏县府", "宜县府", "花县府", "东县府", "澎县府",
    // Police and services
    "保一总队", "保二总队", "保三总队", "保四总队", "保五总队", "保六总队", "保七总队", "空勤总队", "北市刑大", "新北刑大", "高市刑大", "中市刑大",
    "桃市刑大", "南市刑大", "国安局", "航警局", "领务局", "证交所", "柜买中心", "集保结算所", "集保中心", "贸协", "工总", "商总", "全国商总",
    "药品查验中心", "陆军司令部", "海军司令部", "空军司令部", "宪兵指挥部", "国民党团", "民进党团", "民众党团", "国民党立院党团", "民进党立院党团",
    "民众党立院党团", "国民党立法院党团", "民进党立法院党团", "民众党立法院党团", "司法院", "北捷", "中捷", "桃捷", "高捷", "台银", "土银", "合库",
    "荣总", "北荣", "中荣", "高荣", "三总", "政大", "清大", "交大", "成大", "师大", "辅大", "台师大", "中山大学",
    // Taiwan's offices of a city
    "商业处", "动物保护处", "市场处", "停管处", "公运处", "建管处", "都更处", "殡葬处", "新工处", "水利处", "卫工处", "公园处", "公灯处",
    "就业服务处", "劳动检查处", "资讯处", "观光处", "社会处", "建设处", "城乡发展处", "农业处", "地政处", "政风处", "主计处",
    // Hong Kong
    "国安处", "警方国安处", "终院", "区院", "廉署", "监警会", "投诉警察课", "竞委会", "审裁处", "社署", "房署", "土拓署", "机电署", "差估署", "惩教署",
    "土地审裁处", "劳资审裁处", "版权审裁处", "淫亵物品审裁处",
    "区域法院", "政府统计处", "政府新闻处", "创新科技局", "水警总区", "离岛区议会", "中西区区议会",
    "入境处", "民安队", "医疗辅助队", "飞行服务队", "政府飞行服务队", "贸发局", "旅发局", "积金局", "机管局", "考评局", "教资会", "私隐专员公署",
    "政总", "行会", "教协", "记协", "社民连", "职工盟", "人民力量", "街工", "商台", "港台", "有线电视", "公大", "土地注册署", "红十字会",
    "O记", "商业罪案调查科", "毒品调查科", "有组织罪案及三合会调查科", "网络安全及科技罪案调查科", "律师会", "乡议局",
    "民政事务处", "房屋委员会", "天文台", "创新科技署", "政府化验所", "民众安全服务队", "卫生防护中心", "防护中心", "高等法院", "行政会议", "海关", "水警",
    "油尖警区", "旺角警区", "深水埗警区", "九龙城警区", "秀茂坪警区", "观塘警区", "黄大仙警区", "将军澳警区", "沙田警区", "大埔警区", "屯门警区", "元朗警区",
    "荃湾警区",
    "葵青警区", "边界警区", "机场警区", "铁路警区", "东区警区", "中区警区", "西区警区", "湾仔警区", "大屿山警区", "港岛总区", "东九龙总区", "西九龙总区",
    "新界北总区", "新界南总区",
    "博爱医院", "联合医院", "东区医院", "北区医院", "新巴", "中电", "马会", "公益金", "公民党", "自由党", "民主党", "中大", "科大", "理大", "城大",
    // Macau
    "经济局", "印务局", "物业登记局", "民事登记局", "商业及动产登记局", "贸易投资促进局", "招商投资促进局", "文化产业基金", "中华教育会", "旅游学院",
    "旅游局", "文化局", "体育局", "财政局", "交通局", "环保局", "卫生局", "新闻局", "劳工局", "统计局", "民航局", "气象局", "金管局",
    "司警局", "司警", "治安警局", "治安警", "博监局", "地球物理气象局", "检察院", "检察长办公室", "初级法院", "中级法院", "终审法院", "行政会", "理工大学",
    "旅游大学",
    "澳大", "科大医院", "妇联总会", "街坊总会", "街总", "劳校", "镜湖", "山顶医院", "社文司", "经科局", "教青局", "社工局", "海事局",
    // Student unions
    "教大", "浸大", "岭大", "教育大学", "浸会大学", "港大学生会", "中大学生会", "理大学生会", "城大学生会", "浸大学生会", "岭大学生会", "教大学生会", "科大学生会",
  ])
}
