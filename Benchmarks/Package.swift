// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "TextPipeline", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "CWordBreak", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CWordBreak",
        .product(name: "TextPipeline", package: "TextPipeline"),
        .product(name: "Extractors", package: "TextPipeline"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
