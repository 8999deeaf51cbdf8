// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ListMentions",
  dependencies: [.package(name: "TextPipeline", path: "../..")],
  targets: [
    .executableTarget(
      name: "ListMentions",
      dependencies: [
        .product(name: "TextPipeline", package: "TextPipeline"),
        .product(name: "Extractors", package: "TextPipeline"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
