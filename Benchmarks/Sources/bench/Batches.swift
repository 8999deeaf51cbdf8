/// Documents in batches of about a megabyte: what is measured at a time. Only one batch is held.
struct Batches {
  struct Batch {
    var documents: [[UInt8]] = []
    var bytes = 0
  }

  private static let size = 1_000_000

  private let nextDocument: () -> [UInt8]?
  private var left: Int

  /// - Parameter limit: bytes to take at most.
  init(_ documents: any Sequence<[UInt8]>, limit: Int) {
    nextDocument = Batches.iterator(documents)
    left = limit
  }

  mutating func next() -> Batch? {
    var batch = Batch()
    while batch.bytes < min(left, Batches.size), let document = nextDocument() {
      batch.documents.append(document)
      batch.bytes += document.count
    }
    left -= batch.bytes
    return batch.documents.isEmpty ? nil : batch
  }

  private static func iterator(_ documents: some Sequence<[UInt8]>) -> () -> [UInt8]? {
    var iterator = documents.makeIterator()
    return { iterator.next() }
  }
}
