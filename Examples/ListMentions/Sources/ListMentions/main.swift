import Extractors
import Foundation
import TextPipeline

let pipeline = try Pipeline.standard()
let document = Document(
  id: "example",
  text: "本报讯（记者 周晓岚）5月12日上午，云川市人民医院向各乡镇卫生院发放除颤仪36台，院长罗致远出席。",
  referenceDate: ReferenceTime(iso8601: "2024-05-13"))
let annotated = try pipeline.annotate(document)

for entity in annotated.entities {
  let range: Range<String.Index> = document.range(of: entity.span)
  let type = entity.type.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0)
  print(type, document.text[range], entity.canonical ?? "", "[\(entity.rule)]")
}
