// Compiles lexicon TSVs into the image that CLexicons embeds: `lexicon-compiler OUT.lexicon FILE.tsv…`, run by
// `make lexicons`. A test holds the image equal to its sources.

import Foundation
import TextPipeline

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, arguments.count > 1 else {
  FileHandle.standardError.write(Data("usage: lexicon-compiler OUT.lexicon FILE.tsv…\n".utf8))
  exit(64)
}
do {
  let rows = try arguments.dropFirst().flatMap { path in
    try LexiconSource(tsv: String(contentsOfFile: path, encoding: .utf8), name: path).rows
  }
  let image = LexiconCompiler(rows).image()
  try Data(image).write(to: URL(fileURLWithPath: output))
  print("\(output): \(rows.count) rows, \(image.count) bytes")
} catch {
  FileHandle.standardError.write(Data("lexicon-compiler: \(error)\n".utf8))
  exit(65)
}
