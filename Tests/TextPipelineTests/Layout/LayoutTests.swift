import Testing
import TextPipeline

private func layout(_ string: String) -> (AnalysisText, Layout) {
  let original = Array(string.utf16)
  let folded = FoldingTable.standard.fold(original)
  let text = AnalysisText(
    original: original, folded: folded, removals: LineUnwrapper().removals(in: folded))
  return (text, LayoutReader().layout(of: text))
}

@Suite struct LayoutTests {
  private let page = """


    振奋精神抓落实 凝心聚力促发展

    # 全市交通系统年度重点任务部署会召开

    本报讯（记者张三）4月2日，市交通局召开重点工作推进会，交流经验，部署工作。与会人员参观了站点。

    ## 我市新增公交线路三条

    本报讯（记者李四）近日，我市新增公交线路三条，方便市民出行。

    ↑4月3日，市民在乘坐公交。
    王五 摄
    """

  @Test func splitsAPageIntoArticles() {
    let (text, layout) = layout(page)
    #expect(layout.articles.count == 2)
    #expect(
      layout.articles.map { $0.headline.map(text.string) }
        == ["振奋精神抓落实 凝心聚力促发展\n\n# 全市交通系统年度重点任务部署会召开", "我市新增公交线路三条"])
  }

  @Test(arguments: [
    ("来源：某市卫生健康委　时间：2024-10-14　阅读：1.6万", Layout.Line.Kind.header),
    ("2024-04-29 18:10", .header),
    ("发表于山东", .header),
    ("阅读量：4.7W", .footer),
    ("→4月25日，医务人员在普及知识。", .caption),
    ("## 我市新增公交线路三条", .heading),
    ("振奋精神抓落实 凝心聚力促发展", .heading),
    ("4月25日，某公司召开会议，学习有关文件，部署下一步工作。", .body),
    ("（记者 张三）", .body),
    ("王五 摄", .body),
  ])
  func tellsLinesApart(_ line: String, _ kind: Layout.Line.Kind) {
    #expect(layout(line).1.lines.map(\.kind) == [kind])
  }

  @Test func sentencesEndBehindTheirMarks() {
    let (text, layout) = layout("会议指出：“要快。”要稳；要好！下一步，抓落实\n第二行")
    #expect(layout.sentences.map(text.string) == ["会议指出:“要快。”", "要稳;", "要好!", "下一步,抓落实", "第二行"])
  }

  @Test func looksUpByOffset() {
    let (text, layout) = layout(page)
    for offset in 0..<text.count {
      let line = layout.lines.firstIndex { $0.range.contains(offset) }
      #expect(layout.line(at: offset) == line)
      if line != nil { #expect(layout.article(at: offset) != nil) }
    }
    #expect(Layout(lines: [], sentences: [], articles: []).article(at: 0) == nil)
  }
}
