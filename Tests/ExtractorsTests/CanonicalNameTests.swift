import Extractors
import TestSupport
import Testing
import TextPipeline

/// Full names of organizations, by invented texts: the name as written → canonical.
@Test(
  "canonical names",
  arguments: [
    ("临江市中级人民法院公告。临江中院院长梁启航到会。", "临江中院", "临江市中级人民法院"),
    ("临江市第二中学开学。临江二中校长梁启航致辞。", "临江二中", "临江市第二中学"),
    ("临江市鸣泉中心小学与临江市鸣泉中学组队。", "临江市鸣泉中学", "临江市鸣泉中学"),
    ("云岭大学附属鸣泉医院心内科主任梁启航到会。鸣泉医院院长姚远志主持。", "鸣泉医院", "云岭大学附属鸣泉医院"),
    ("明川集团有限公司与县政府签约。明川集团董事长梁启航到会。", "明川集团", "明川集团有限公司"),
    ("中央健康保险署公布名单。健保署署长梁启航到会。", "健保署", "中央健康保险署"),
    ("国家市场监督管理总局公告。市场监管总局局长梁启航到会。", "市场监管总局", "国家市场监督管理总局"),
    ("乾县召开会议。县府秘书长梁启航到会。", "县府", "乾县政府"),
    ("乾县召开会议。县委书记梁启航到会。", "县委", "乾县县委"),
    ("郑州市金水区人民法院执行局局长梁启航到会。金水区人民法院院长致辞。", "金水区人民法院", "郑州市金水区人民法院"),
    ("临江市篮球协会换届。临江市篮协会长梁启航致辞。", "临江市篮协", "临江市篮球协会"),
    ("中国农业科学院公布名单。中国农科院院长梁启航致辞。", "中国农科院", "中国农业科学院"),
    ("中国农业科学院水稻研究所所长梁启航到会。中国农科院院长姚远志致辞。", "中国农科院", "中国农业科学院"),
    ("孝感市召开会议。市高新区党工委书记梁启航到会。", "市高新区党工委", "孝感市高新区党工委"),
    ("乾县第五届人大常委会闭会。县人大常委会教科文卫工作委员会主任梁启航到会。", "县人大常委会教科文卫工作委员会", "乾县第五届人大常委会教科文卫工作委员会"),
    ("霍邱县马店镇中心小学开学。霍邱县马店中心小学校长梁启航致辞。", "霍邱县马店中心小学", "霍邱县马店镇中心小学"),
    ("东城区政协与静安区政协座谈。区政协主席梁启航主持。", "区政协", "东城区政协"),
    ("杭州市召开会议。义乌市人民法院举行仪式，该市法院院长梁启航到会。", "市法院", "义乌市人民法院"),
    ("庆祝黄南藏族自治州成立。黄南州人民医院揭牌。黄南州政协到会。州政协副主席梁启航致辞。", "州政协", "黄南州政协"),
    ("香港教育局局长梁启航到会。特区政府公布名单。香港今日天晴。", "特区政府", "香港特区政府"),
    ("华蓥市召开会议。华蓥市政府公布名单。市生态环境局局长梁启航到会。", "市生态环境局", "广安市生态环境局"),
    ("上海市黄浦区政协、静安区政协座谈。", "静安区政协", "上海市静安区政协"),
    ("上海市黄浦区政协、正定县政协座谈。", "正定县政协", "正定县政协"),
    ("中国农业科学院作物科学研究所揭牌。中国农科院作科所所长梁启航到会。", "中国农科院作科所", "中国农业科学院作物科学研究所"),
    ("中国农业银行公布名单。中国银行行长梁启航致辞。", "中国银行", "中国银行"),
    ("临江县人民医院举行活动。县医院院长梁启航致辞。", "县医院", "临江县人民医院"),
    ("香港大学开学。港大校长梁启航致辞。", "港大", "香港大学"),
    ("江西省临江市中医院（江西省鸣泉医院）揭牌。江西省鸣泉医院院长梁启航到会。", "江西省鸣泉医院", "江西省临江市中医院"),
  ])
func canonicalNames(_ text: String, _ written: String, _ canonical: String) throws {
  let annotated = try Pipeline.shared.annotate(Document(id: "test", text: text))
  let names = annotated.entities.filter { $0.type == .organization && $0.text == written }
  #expect(!names.isEmpty)
  #expect(names.allSatisfy { ($0.canonical ?? $0.text) == canonical })
}

/// Transcribed names by one of their parts: what is written → canonical.
@Test(
  "parts of transcribed names",
  arguments: [
    ("总统安娜·佩特罗娃到访。佩特罗娃说，双方合作顺利。", "佩特罗娃", "安娜·佩特罗娃"),
    ("总统安娜·佩特罗娃与总理伊万·佩特罗娃到访。总统佩特罗娃说。", "佩特罗娃", "佩特罗娃"),
  ])
func partsOfNames(_ text: String, _ written: String, _ canonical: String) throws {
  let annotated = try Pipeline.shared.annotate(Document(id: "test", text: text))
  let names = annotated.entities.filter { $0.type == .person && $0.text == written }
  #expect(!names.isEmpty)
  #expect(names.allSatisfy { ($0.canonical ?? $0.text) == canonical })
}
