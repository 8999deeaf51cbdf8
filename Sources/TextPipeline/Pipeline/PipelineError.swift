/// What can go wrong before a pipeline starts.
public enum PipelineError: Error, Sendable, CustomStringConvertible {
  /// An extractor requires mentions of a type that no extractor before it provides.
  case unmetRequirement(extractor: String, type: MentionType, providers: [String])

  /// What is missing, and the remedy.
  public var description: String {
    switch self {
    case .unmetRequirement(let extractor, let type, let providers):
      let remedy =
        providers.isEmpty
        ? "no extractor of the list provides it: add one before \(extractor)"
        : "provided by \(providers.joined(separator: ", ")): put it before \(extractor)"
      return
        "\(extractor) requires candidates of type '\(type)', which no extractor before it provides; \(remedy)"
    }
  }
}
