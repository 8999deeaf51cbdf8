import Extractors
import Foundation
import Testing
import TextPipeline

@Suite struct BuiltinLexiconTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/CLexicons")

  @Test func theImageIsThatOfItsSources() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("tsv").path)
      .filter { $0.hasSuffix(".tsv") }
    let rows = try names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.flatMap { name in
      try LexiconSource(
        tsv: String(contentsOf: folder.appendingPathComponent("tsv/\(name)"), encoding: .utf8), name: name
      ).rows
    }
    let committed = try Data(contentsOf: folder.appendingPathComponent("builtin.lexicon"))
    #expect(
      Data(LexiconCompiler(rows).image()) == committed, "help: run `make lexicons` and commit the image")
  }

  @Test func knowsPlacesAndSurnames() {
    let set = LexiconSet([.builtin])
    #expect(!set.entries(of: LexiconType("division"), term: "北京市").isEmpty)
    #expect(!set.entries(of: LexiconType("surname"), term: "欧阳").isEmpty)
    #expect(set.entries(of: LexiconType("surname"), term: "的").isEmpty)
  }
}
