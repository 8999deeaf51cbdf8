import Extractors
import TestSupport
import Testing
import TextPipeline

/// Who holds which title, and who belongs where, by invented sentences. Pairs are written from → to.
@Test(
  "title_of",
  arguments: [
    ("市水利局党组书记、局长梁启航主持会议。", ["党组书记、局长→梁启航"]),
    ("（记者孟晓岚 通讯员柯 达）", ["记者→孟晓岚", "通讯员→柯 达"]),
    ("西岭大学教授罗慕白、章若楠获奖。", ["教授→罗慕白", "教授→章若楠"]),
    ("任命：\n舒畅为县水利局局长。", ["局长→舒畅"]),
    ("黎远帆同志任县医院院长。", ["院长→黎远帆"]),
    ("县水利局党组书记、局长，县河长办主任姚远志出席。", ["党组书记、局长→姚远志", "主任→姚远志"]),
    ("各乡镇卫生院院长参加培训。", []),
    ("接受谭嘉木辞去县水利局局长职务的请求。", ["局长→谭嘉木"]),
    ("局长一职由曾任县一中党委书记、校长的罗慕白担任。", ["党委书记、校长→罗慕白"]),
    ("撰稿人：孟晓岚，罗慕白\n", ["撰稿人→孟晓岚", "撰稿人→罗慕白"]),
    ("教授罗慕白荣膺新一届主席，并联同副司长姚远志到会。", ["教授→罗慕白", "主席→罗慕白", "副司长→姚远志"]),
    ("县水利局副局长、县中医院姚远志院长到会。", ["副局长→姚远志", "院长→姚远志"]),
    ("左起：副院长罗慕白（右二）、姚远志（左一）。", ["副院长→罗慕白", "副院长→姚远志"]),
    ("推举县医院院长罗慕白教授、书记姚远志教授任名誉会长。", ["院长→罗慕白", "教授→罗慕白", "书记→姚远志", "教授→姚远志", "名誉会长→罗慕白", "名誉会长→姚远志"]),
    ("学校党支部书记、罗慕白校长讲话。", ["党支部书记→罗慕白", "校长→罗慕白"]),
    ("颁奖给罗慕白、姚远志老师。", ["老师→罗慕白", "老师→姚远志"]),
    ("履新县委常委的梁启航说，水已退。", ["常委→梁启航"]),
    ("罗慕白教授、副校长（行政）孟晓岚到会。", ["教授→罗慕白", "副校长→孟晓岚"]),
    ("秘书长梁启航、罗慕白医生到会。", ["秘书长→梁启航", "医生→罗慕白"]),
    ("副局长梁启航、县医院院长姚远志当选为学会副会长。", ["副局长→梁启航", "院长→姚远志", "副会长→梁启航", "副会长→姚远志"]),
    ("（全媒体记者/孟晓岚）", ["全媒体记者→孟晓岚"]),
  ])
func titleOf(_ text: String, _ expected: [String]) throws {
  #expect(try relations(.titleOf, in: text) == expected)
}

@Test(
  "affiliated_with",
  arguments: [
    ("市水利局局长梁启航主持会议。", ["梁启航→市水利局"]),
    ("市水利局局长梁启航、副局长姚远志参加。", ["梁启航→市水利局", "姚远志→市水利局"]),
    ("临江市中医院的谭嘉木获一等奖。", ["谭嘉木→临江市中医院"]),
    ("市民谭嘉木来到市水利局。", []),
    ("桃源镇党委书记谭嘉木、镇长孟晓岚陪同。", ["谭嘉木→桃源镇党委"]),
    ("市水利局局长梁启航、公安局长姚远志到会。", ["梁启航→市水利局"]),
    ("市医院院长梁启航、医务科科长姚远志，副院长罗慕白到会。", ["梁启航→市医院", "罗慕白→市医院"]),
    ("市文联主席梁启航，校长姚远志，副校长罗慕白到会。", ["梁启航→市文联"]),
    ("市水利局原局长梁启航到会。", ["梁启航→市水利局"]),
    ("临江体育学院田径运动员谭嘉木、姚远志夺冠。", ["谭嘉木→临江体育学院", "姚远志→临江体育学院"]),
    ("市医师公会理事长梁启航、立法委员姚远志到场。", ["梁启航→市医师公会"]),
    ("县委书记梁启航、县长姚远志到会。", ["梁启航→县委"]),
    ("在市水利局，梁启航详细询问汛情。", []),
    ("谭嘉木（市水利局局长）到会。", ["谭嘉木→市水利局"]),
    ("临江市警察局首位女局长孟晓岚到任。", ["孟晓岚→临江市警察局"]),
    (
      "市水利局局长梁启航讲话，副局长姚远志主持；副局长罗慕白、孟晓岚参加。",
      ["梁启航→市水利局", "姚远志→市水利局", "罗慕白→市水利局", "孟晓岚→市水利局"]
    ),
  ])
func affiliatedWith(_ text: String, _ expected: [String]) throws {
  #expect(try relations(.affiliatedWith, in: text) == expected)
}

@Test("the full name behind a family name and title")
func surnameAndTitle() throws {
  let text = "县医院主任樊志远介绍了病情。护士长樊小蔓在场。樊主任说，病人已好转。"
  let annotated = try Pipeline.shared.annotate(Document(id: "test", text: text))
  let short = annotated.entities.first { $0.type == .person && $0.text == "樊主任" }
  #expect(short?.canonical == "樊志远")
}

@Test("reporters of an article")
func reporters() throws {
  let text = "县里举行开渔节\n\n本报讯（记者孟晓岚 柯 达）昨日，桃源镇举行开渔仪式。\n"
  let annotated = try Pipeline.shared.annotate(Document(id: "test", text: text))
  #expect(annotated.articles.flatMap(\.context.reporters) == ["孟晓岚", "柯达"])
}

private func relations(_ type: RelationType, in text: String) throws -> [String] {
  let annotated = try Pipeline.shared.annotate(Document(id: "test", text: text))
  return annotated.relations.filter { $0.type == type }.compactMap { relation in
    guard let from = annotated.entity(relation.from), let to = annotated.entity(relation.to) else {
      return nil
    }
    return "\(from.text)→\(to.text)"
  }
}
