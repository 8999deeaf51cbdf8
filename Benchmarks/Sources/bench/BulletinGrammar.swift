/// Sentences of the kinds that bulletins are made of. Counties, bodies, people and figures are invented; every
/// sentence has enough places to fill that none is written twice in hundreds of megabytes.
extension Grammar {
  static let bulletins = Grammar(
    names.merging(phrases) { $1 }.merging(sentences) { $1 })

  private static let names: [String: [String]] = [
    "province": [
      "河北", "山西", "辽宁", "吉林", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "四川", "贵州",
      "云南", "陕西", "甘肃", "青海",
    ],
    "place1": [
      "云", "清", "临", "安", "永", "兴", "长", "平", "东", "南", "北", "新", "海", "江", "泰", "宁", "昌", "宝", "凤", "龙", "金",
      "玉", "石", "青", "白", "黄", "高", "广", "文", "德", "和", "嘉", "景", "荣", "双", "万", "富", "乐", "怀", "松",
    ],
    "place2": [
      "川", "溪", "阳", "山", "江", "河", "源", "林", "城", "州", "原", "岭", "湖", "泉", "水", "峰", "台", "康", "宁", "安", "平",
      "远", "昌", "丰", "田", "桥", "港", "塘", "陵", "浦", "门", "关", "乡", "谷", "坪", "湾", "岩", "潭", "沙", "堰",
    ],
    "stem": ["{place1}{place2}"],
    "city": ["{stem}市"],
    "county": ["{stem}县", "{stem}县", "{stem}区", "{stem}市"],
    "town": ["{stem}镇", "{stem}乡", "{stem}街道"],
    "village": ["{stem}村", "{stem}社区"],
    "surname": [
      "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
      "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢",
      "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "欧阳", "司马",
      "上官", "诸葛",
    ],
    "given": [
      "伟", "芳", "娜", "敏", "静", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂", "英",
      "华", "慧", "建", "文", "国", "志", "海", "春", "晓", "小", "玉", "红", "永", "庆", "云", "莉", "鹏", "飞", "宇", "浩", "凯",
      "秀", "丽", "丹", "萍", "波", "斌", "辉", "峰", "岩", "雪", "梅", "兰", "凤", "洁", "琳", "颖", "欣", "怡", "佳", "瑞", "祥",
      "福", "成", "康", "远", "思", "雨", "航",
    ],
    "person": ["{surname}{given}{given}", "{surname}{given}{given}", "{surname}{given}"],
    "known": ["{surname}女士", "{surname}先生", "{surname}某", "{surname}阿姨"],
    "office": [
      "党组书记、局长", "党组成员、副局长", "局长", "副局长", "党委书记", "院长", "副院长", "主任", "副主任", "四级调研员", "科长", "站长",
      "副市长", "副县长", "校长", "秘书长", "董事长", "总经理", "主任医师", "护士长", "首席专家", "队长",
    ],
    "bureau": [
      "卫生健康委", "卫生健康局", "教育局", "市场监管局", "应急管理局", "农业农村局", "人力资源和社会保障局", "交通运输局", "水利局", "民政局",
      "文化和旅游局", "生态环境局", "医疗保障局", "公安局", "司法局", "财政局", "住房和城乡建设局", "科学技术局", "统计局", "体育局",
    ],
    "institution": [
      "人民医院", "中医院", "妇幼保健院", "疾病预防控制中心", "疾控中心", "中心血站", "第二人民医院", "第三人民医院", "急救中心", "精神病医院",
      "第一中学", "实验小学", "职业技术学院", "师范学院", "图书馆", "博物馆", "红十字会", "总工会", "妇联", "残联", "气象台", "供电公司",
    ],
    "section": [
      "办公室", "医政医管科", "疾控科", "基层卫生科", "人事科", "规划财务科", "综合监督科", "宣传科", "法规科", "护理部", "急诊科", "检验科",
    ],
    "firm": [
      "{stem}集团", "{stem}实业有限公司", "{stem}科技股份有限公司", "{stem}生物医药有限公司", "{stem}农业发展有限公司", "{stem}建设工程有限公司",
    ],
    "org": [
      "{city}{bureau}", "{county}{bureau}", "{city}{institution}", "{county}{institution}",
      "{province}省{bureau}",
      "市{bureau}", "县{institution}", "{city}{bureau}{section}", "{county}委", "{county}人民政府", "{firm}",
      "{town}卫生院",
    ],
    "person-of": ["{org}{office}{person}", "{org}{office}{person}", "{org}{person}"],
    "law": [
      "关于进一步加强{field}工作的通知", "{year}年{field}工作要点", "{city}{field}三年行动方案（{year}—{year}年）", "{field}管理条例",
      "{field}服务规范", "关于做好{field}工作的指导意见", "{stem}市{field}“十四五”规划",
    ],
    "document": ["《{law}》"],
  ]

  private static let phrases: [String: [String]] = [
    "year": ["2019", "2020", "2021", "2022", "2023", "2024", "2025"],
    "day": ["{1-12}月{1-28}日"],
    "part": ["上午", "下午", "晚上", "清晨", "上午9时", "下午3时30分"],
    "date": [
      "{day}", "{day}", "{day}{part}", "{year}年{day}", "今年{day}", "{day}至{1-28}日", "{1-12}月上旬",
      "{year}年{1-12}月", "近日",
      "日前", "当日", "当天下午", "次日", "上周{weekday}",
    ],
    "weekday": ["一", "二", "三", "四", "五", "六", "日"],
    "period": [
      "今年以来", "{year}年第{quarter}季度", "前三季度", "上半年", "今年1至{2-12}月", "“十四五”期间", "近三年", "{year}年以来", "去年",
      "截至{day}", "{year}年度",
    ],
    "quarter": ["一", "二", "三", "四"],
    "count": [
      "{2-999}", "{2-99}", "{1-9},{100-999}", "近{1-9}00", "{1-90}00余", "两", "三", "十几", "{1.1-9.9}万",
      "{12-98}.{1-9}万",
    ],
    "percent": ["{0.1-99.9}%", "{10-99}.{10-99}%", "百分之{quarter}十", "{0.1-9.9}个百分点"],
    "money": ["{1-999}.{1-99}亿元", "{100-9999}万元", "{1-9}00余万元", "{2-90}万元", "{100-9000}元"],
    "field": [
      "安全生产", "基层医疗卫生", "妇幼健康", "食品安全", "森林防火", "防汛抗旱", "义务教育", "公共就业", "养老服务", "医疗保障", "疫苗接种",
      "传染病防控", "乡村振兴", "生态环境保护", "道路交通安全", "知识产权保护", "职业病防治", "社区矫正", "全民健身", "文化遗产保护",
      "消防安全", "老旧小区改造", "农村饮水安全", "科技创新", "志愿服务", "应急救护",
    ],
    "goods": [
      "除颤仪", "救护车", "防护服", "图书", "显微镜", "路灯", "监测设备", "灭火器", "轮椅", "健康包", "血压计", "课桌椅", "农机", "充电桩",
    ],
    "goods-unit": ["台", "套", "件", "辆", "个", "份", "批", "盏"],
    "people": [
      "学员", "医务人员", "志愿者", "学生", "村民", "干部职工", "老人", "居民", "代表", "选手", "游客", "企业负责人", "家庭医生", "消防员",
    ],
    "people-unit": ["名", "人次", "名", "位", "余名"],
    "facility": ["乡镇卫生院", "村卫生室", "中小学校", "社区服务中心", "企业", "养老机构", "建筑工地", "加油站", "农贸市场", "水库", "景区"],
    "facility-unit": ["所", "家", "个", "处", "座"],
    "illness": ["流感", "手足口病", "结核病", "高血压", "糖尿病", "肺癌", "艾滋病", "水痘", "布鲁氏菌病", "脑卒中"],
    "verb": [
      "加强", "推进", "完善", "落实", "强化", "规范", "优化", "提升", "健全", "深化", "夯实", "细化", "压实", "加快", "巩固", "拓展", "统筹",
      "改进", "创新", "严格", "积极开展", "扎实做好", "全面梳理", "着力解决", "持续改善", "稳步扩大",
    ],
    "object": [
      "队伍建设", "部门协作机制", "责任体系", "服务流程", "监测预警能力", "群众就医体验", "应急预案", "质量管理", "信息化水平", "人才培养",
      "督导检查", "风险排查", "宣传教育", "物资储备", "业务培训", "基础设施", "政策衔接", "考核评价", "资源配置", "社会监督", "规范化管理",
      "突出问题整改", "工作台账", "长效机制", "薄弱环节", "服务能力", "数据共享", "技术指导", "隐患治理", "科学普及", "经费保障", "联防联控",
    ],
    "policy": [
      "{verb}{field}{object}", "{verb}{object}", "围绕{field}{verb}{object}", "以{field}为重点{verb}{object}",
      "在{field}方面{verb}{object}",
      "把{object}作为{field}的重要抓手",
    ],
    "meeting": [
      "{field}工作推进会", "{field}专题培训班", "{year}年{field}工作会议", "{field}调度会", "{field}现场观摩会", "第{2-40}届{field}论坛",
      "{field}新闻发布会", "{field}应急演练",
    ],
    "said": ["强调", "指出", "要求", "表示", "介绍", "说"],
  ]

  private static let sentences: [String: [String]] = [
    "headline": [
      "{org}召开{meeting}", "{county}{field}工作再上新台阶", "{city}{count}{facility-unit}{facility}完成{field}改造",
      "{person}到{county}调研{field}工作",
      "我市{verb}{field}{object}",
    ],
    "source": ["来源：{stem}日报", "来源：健康{stem}", "来源：{org}"],
    "stamp": ["{year}-0{1-9}-{10-28} {10-23}:{10-59}"],
    "lead": [
      "本报讯（记者 {person}）{date}，{org}召开{meeting}，总结{period}{field}工作，安排部署下一阶段任务。{person-of}出席会议并讲话，{person-of}主持会议。",
      "本报讯（记者 {person} 通讯员 {person}）{date}，记者从{org}获悉，{period}，全市{field}累计投入资金{money}，同比增长{percent}。",
      "{date}，{org}在{county}举行{meeting}，来自{province}、{province}等地的{count}{people-unit}{people}参加活动。",
    ],
    // A third of them without a name or a figure: as dense in mentions as the real bulletins of seeds/, one in 57 bytes.
    "sentence": ["{report}", "{report}", "{prose}"],
    "prose": [
      "要{policy}，{policy}，{policy}，{policy}，以实际行动为群众办实事、解难题。",
      "与会人员一致认为，{policy}，{policy}，{policy}，既是当务之急，也是长远之计。",
      "要{policy}，{policy}；要{policy}，{policy}；要{policy}，{policy}，推动各项工作落地见效。",
      "在谈到{field}时，有关负责人坦言，{policy}，{policy}，{policy}，才能让群众真正满意。",
      "工作人员{policy}，{policy}，{policy}，耐心解答群众关心的问题，受到广泛好评。",
      "针对{field}中存在的短板，各单位{policy}，{policy}，{policy}，形成上下联动、齐抓共管的工作格局。",
    ],
    "report": [
      "{date}，{person-of}一行到{county}{town}调研{field}工作，实地查看了{count}{facility-unit}{facility}，详细了解{object}情况。",
      "{period}，{org}共完成{field}项目{count}个，完成投资{money}，占年度计划的{percent}。",
      "会议{said}，要{policy}，{policy}，{policy}，确保{field}工作取得实效。",
      "{person}{said}，各县区、各单位要{policy}，{policy}，{policy}，为{city}高质量发展作出新的更大贡献。",
      "{org}向{county}{count}{facility-unit}{facility}发放{goods}{count}{goods-unit}，价值{money}，惠及{people}{count}{people-unit}。",
      "会上，{person-of}通报了{period}{field}工作进展，{person-of}宣读了{document}，{org}、{org}作了交流发言。",
      "据{org}统计，{period}全市报告{illness}{count}例，较去年同期下降{percent}，治愈{count}例，无死亡病例。",
      "家住{town}{village}的{known}今年{18-95}岁，{date}突发{illness}，被送往{city}{institution}救治，经过{2-72}个小时的抢救转危为安。",
      "该项目位于{county}{town}，总建筑面积{count}平方米，设置床位{count}张，预计{year}年{1-12}月投入使用。",
      "{org}印发{document}，明确到{year}年底，{field}覆盖率达到{percent}以上，{policy}。",
      "活动现场，{count}{people-unit}{people}分成{2-30}个小组，围绕{field}开展了{2-48}个小时的实操训练，{verb}{object}。",
      "“{policy}，{policy}，是我们{period}的头等大事。”{person-of}{said}。",
      "从{county}到{county}，从{town}到{village}，{org}组织{count}{people-unit}{people}{policy}，累计行程{count}公里。",
      "{date}{1-12}时许，{county}{town}发生一起事故，{org}接报后立即派出{2-40}辆车、{count}{people-unit}{people}赶赴现场处置。",
      "{org}与{firm}签订合作协议，双方将在{field}、{field}等{2-9}个领域{verb}{object}，协议金额{money}。",
      "经过层层选拔，{city}代表队{person}、{person}、{person}分获一、二、三等奖，{org}获优秀组织奖。",
      "下一步，{org}将{policy}，{policy}，{policy}，{policy}。",
      "此次培训邀请{org}{person}、{org}{person}授课，内容涵盖{field}、{field}和{object}，{verb}{object}，参训{people}{count}{people-unit}。",
      "{city}现有{facility}{count}{facility-unit}，{people}{count}{people-unit}，每千人口拥有{goods}{0.1-9.9}{goods-unit}，比{year}年提高{percent}。",
      "在{village}，记者看到{count}{people-unit}{people}正在{verb}{object}；而在{count}公里外的{town}，{field}工作同样{verb}{object}。",
      "{county}深入贯彻{document}精神，坚持把{field}摆在突出位置，{policy}，{policy}，形成了齐抓共管的良好局面。",
    ],
    "heading": ["（{quarter}）{verb}{object}，{verb}{object}", "{county}", "{field}：{verb}{object}"],
    "footer": ["责任编辑：{person}", "编辑：{person}", "（{person} {person}）", "阅读量：{1.1-9.9}万"],
  ]
}
