// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "TextPipeline",
  products: [
    .library(name: "TextPipeline", targets: ["TextPipeline"]),
    .library(name: "Extractors", targets: ["Extractors"]),
    .executable(name: "pipeline-run", targets: ["pipeline-run"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CLexicons", exclude: ["tsv", "builtin.lexicon", "names.tagger", "reviser.tagger"]),
    .target(name: "TextPipeline", dependencies: ["CICU"], swiftSettings: swiftSettings),
    .target(
      name: "Extractors", dependencies: ["TextPipeline", "CLexicons"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "pipeline-run",
      dependencies: [
        "TextPipeline", "Extractors",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "ablate", dependencies: ["TextPipeline", "Extractors"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "reviser-data", dependencies: ["TextPipeline", "Extractors"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "lexicon-compiler", dependencies: ["TextPipeline"], swiftSettings: swiftSettings),
    .target(
      name: "TestSupport", dependencies: ["TextPipeline", "Extractors"], path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TextPipelineTests", dependencies: ["TextPipeline", "Extractors", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ExtractorsTests", dependencies: ["Extractors", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "PipelineRunTests", dependencies: ["pipeline-run", "TextPipeline", "TestSupport"],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
