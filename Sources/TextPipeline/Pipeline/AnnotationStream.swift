/// The annotated documents of a stream, in the order of its documents: one result each.
///
/// ```swift
/// for await result in pipeline.annotate(documents, concurrency: 2) {
///   switch result {
///   case .success(let annotated): …
///   case .failure(let failure): …      // a document that failed, in its place
///   }
/// }
/// ```
/// The results do not depend on `concurrency`. The loop throws only what `documents` throws.
public struct AnnotationStream<Documents: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Documents.Element == Document {
  /// A document annotated, or why it could not be.
  public typealias Element = Result<AnnotatedDocument, DocumentFailure>
  /// What the documents' sequence throws; the annotation itself throws nothing.
  public typealias Failure = Documents.Failure

  private let results: OrderedConcurrentMap<Documents, Element>

  init(_ pipeline: Pipeline, _ documents: Documents, concurrency: Int) {
    results = OrderedConcurrentMap(documents, concurrency: concurrency) { pipeline.result(for: $0) }
  }

  public func makeAsyncIterator() -> Iterator { Iterator(results: results.makeAsyncIterator()) }

  /// Gives the results in the order of the documents.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var results: OrderedConcurrentMap<Documents, Element>.Iterator

    public mutating func next() async throws(Failure) -> Element? { try await results.next(isolation: nil) }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(Failure) -> Element? {
      try await results.next(isolation: actor)
    }
  }
}

extension Pipeline {
  /// Annotates a stream of documents on several workers.
  ///
  /// Each document goes through by itself; an array of short ones is faster with ``Pipeline/results(for:)``. At most
  /// `2 × concurrency` documents are held at a time. When the consuming task is cancelled, or leaves its loop,
  /// the work stops within one document.
  /// - Parameters:
  ///   - documents: any asynchronous sequence; it is read as results are taken.
  ///   - concurrency: how many documents are worked on at once, at least 1.
  public func annotate<Documents: AsyncSequence & Sendable>(
    _ documents: Documents, concurrency: Int
  ) -> AnnotationStream<Documents> where Documents.Element == Document {
    AnnotationStream(self, documents, concurrency: concurrency)
  }

  /// Annotates one document; whatever goes wrong is a value.
  public func result(for document: Document) -> Result<AnnotatedDocument, DocumentFailure> {
    results(for: [document])[0]
  }
}
