public import TextPipeline

public struct DateLinker: Linker {
  public init() {}
  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links { Links() }
}
