/// Reads the layout of a page from its lines.
public struct LayoutReader: Sendable {
  public init() {}

  public func layout(of text: AnalysisText) -> Layout { Layout(lines: [], sentences: [], articles: []) }
}
