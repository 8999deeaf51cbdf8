// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "CustomExtractor",
  dependencies: [.package(name: "TextPipeline", path: "../..")],
  targets: [
    .executableTarget(
      name: "CustomExtractor",
      dependencies: [
        .product(name: "TextPipeline", package: "TextPipeline"),
        .product(name: "Extractors", package: "TextPipeline"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
