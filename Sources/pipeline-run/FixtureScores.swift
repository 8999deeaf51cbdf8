import TextPipeline

/// The scores reached, by group of documents and figure: the content of `scores.json`.
struct FixtureScores: Equatable {
  /// Ten-thousandths, so that what is written and what is compared are the same number.
  var figures: [String: [String: Int]] = [:]

  static let name = "scores.json"

  init() {}

  /// Scores a run against the gold of its suite.
  init(_ suite: FixtureSuite, _ results: [FixtureResult]) throws(LabelError) {
    for (group, members) in Dictionary(grouping: results, by: \.document.group) {
      let ids = Set(members.map(\.document.id))
      let gold = suite.gold.filter { ids.contains($0.id) }
      guard !gold.isEmpty else { continue }
      var predicted: [LabelledDocument] = []
      for member in members {
        predicted += try LabelledDocument.read(member.line, name: member.document.file)
      }
      let report = try Scorer().score(gold: gold, predicted: predicted)
      var row: [String: Double] = ["primary": report.primary.f1, "relations": report.allRelations.f1]
      for (name, counts) in report.types where counts.truePositives + counts.falseNegatives > 0 {
        row[name] = counts.f1
      }
      for (name, accuracy) in report.attributes { row[name] = accuracy.share }
      figures[group] = row.mapValues { Int($0 * 10_000) }
    }
  }

  mutating func merge(_ other: FixtureScores) { figures.merge(other.figures) { $1 } }

  /// What is lower here than in `earlier`: group, figure, both values.
  func fallen(from earlier: FixtureScores) -> [(name: String, before: Int, now: Int)] {
    var fallen: [(String, Int, Int)] = []
    for (group, row) in earlier.figures.sorted(by: { $0.key < $1.key }) {
      for (name, before) in row.sorted(by: { $0.key < $1.key }) {
        let now = figures[group]?[name] ?? 0
        if now < before { fallen.append(("\(group) \(name)", before, now)) }
      }
    }
    return fallen
  }

  // MARK: The file

  static func read(_ path: FilePath) throws -> FixtureScores? {
    guard path.status != nil else { return nil }
    var scores = FixtureScores()
    do {
      guard case .object(let groups) = try JSONParser.parse(try path.read()) else {
        throw ToolError(code: ToolError.unusableInput, message: "\(path.shown): no JSON object")
      }
      for group in groups {
        guard case .object(let row) = group.value else { continue }
        for figure in row {
          scores.figures[group.key, default: [:]][figure.key] = figure.value.double.map {
            Int(($0 * 10_000).rounded())
          }
        }
      }
    } catch let error as JSONError {
      throw ToolError(code: ToolError.unusableInput, message: "\(path.shown): \(error)")
    } catch let error as ReadError {
      throw ToolError(
        code: ToolError.unusableInput, message: "\(path.shown) cannot be read: \(error.message)")
    }
    return scores
  }

  /// One figure a line, in order, so that a change shows as the lines that it is.
  var json: String {
    let groups = figures.sorted { $0.key < $1.key }.map { group, row in
      let lines = row.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \(FixtureScores.shown($0.value))" }
      return "  \"\(group)\": {\n\(lines.joined(separator: ",\n"))\n  }"
    }
    return "{\n\(groups.joined(separator: ",\n"))\n}\n"
  }

  static func shown(_ figure: Int) -> String {
    let decimals = String(figure % 10_000)
    return "\(figure / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}
