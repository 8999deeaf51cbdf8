// A template for an extractor of your own: PhoneExtractor.swift is the part to replace.

import Extractors
import Foundation
import TextPipeline

// The built-in lexicons first: a later one is asked before an earlier one.
let lexicons = LexiconSet([.builtin, try Lexicon(tsv: phoneLabels, name: "phone-labels")])
let pipeline = try Pipeline(
  lexicons: lexicons,
  extractors: .standard(lexicons) + [PhoneExtractor()],
  revisers: .standard(lexicons), linkers: .standard(lexicons))

let document = Document(
  id: "example",
  text: "云川市疾控中心5月20日起开放夜间门诊，咨询电话：0999-5550123；服务热线（12399）全天有人接听。")
let trace = try pipeline.trace(document)

for rule in pipeline.rules where rule.types.contains(.phone) {
  print("rule:", rule.id, rule.example, rule.summary)
}
for entity in trace.annotated.entities {
  print(entity.type, document.text(of: entity.span), entity.canonical ?? "", "[\(entity.rule)]")
}
for rejection in trace.resolution.rejected {
  print(
    "rejected:", trace.view.text.string(rejection.mention.range), rejection.mention.rule, rejection.reason)
}
