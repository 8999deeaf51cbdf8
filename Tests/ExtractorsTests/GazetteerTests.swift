import Extractors
import TestSupport
import Testing
import TextPipeline

/// Users' entries become candidates of their type; forced ones win over everything.
@Suite("gazetteer")
struct GazetteerTests {
  private func pipeline(_ tsv: String) throws -> Pipeline {
    try Pipeline.standard(lexicons: [Lexicon(tsv: tsv, name: "mine.tsv")])
  }

  @Test("an entry is a candidate of its type")
  func entry() throws {
    expectMentions(
      "⟦organization:星澜创客空间⟧开放。", types: [.organization], values: ["星澜创客空间": "星澜创客空间运营中心"],
      in: try pipeline("星澜创客空间\torganization\t星澜创客空间运营中心"))
  }

  @Test("force wins over a longer name")
  func force() throws {
    expectMentions(
      "⟦organization:宿迁⟧市人民医院开诊。", types: [.organization],
      in: try pipeline("宿迁\torganization\t\tforce=1"))
  }

  @Test("evidence types of a user's lexicon propose nothing")
  func evidence() throws {
    expectMentions("青禾坊开业。", types: [.organization], in: try pipeline("青禾坊\torghead\t\tkind=company;bare=1"))
  }
}
