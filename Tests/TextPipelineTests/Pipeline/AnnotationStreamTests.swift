import Synchronization
import TestSupport
import Testing
import TextPipeline

/// Counts what is read and worked on.
private final class Gauge: Sendable {
  private let state = Mutex((read: 0, started: 0, running: 0, peak: 0, done: 0))

  var read: Int { state.withLock { $0.read } }
  var started: Int { state.withLock { $0.started } }
  var peak: Int { state.withLock { $0.peak } }

  func readOne() -> Int {
    state.withLock {
      $0.read += 1
      return $0.read
    }
  }
  func start() {
    state.withLock {
      $0.started += 1
      $0.running += 1
      $0.peak = max($0.peak, $0.running)
    }
  }
  func finish() { state.withLock { $0.running -= 1 } }
}

private struct SourceError: Error {}

/// `count` numbers, and an error behind them if asked for.
private struct Numbers: AsyncSequence, Sendable {
  typealias Element = Int
  typealias Failure = any Error
  var count: Int
  var fails = false
  var gauge = Gauge()

  struct Iterator: AsyncIteratorProtocol {
    var numbers: Numbers
    mutating func next() async throws -> Int? {
      let i = numbers.gauge.readOne()
      if i > numbers.count {
        if numbers.fails { throw SourceError() }
        return nil
      }
      return i
    }
  }
  func makeAsyncIterator() -> Iterator { Iterator(numbers: self) }
}

@Suite struct OrderedConcurrentMapTests {
  /// Work that takes the longer the earlier it is asked for.
  private func map(_ numbers: Numbers, _ concurrency: Int, _ gauge: Gauge) -> OrderedConcurrentMap<
    Numbers, Int
  > {
    OrderedConcurrentMap(numbers, concurrency: concurrency) { number in
      gauge.start()
      var sum = 0
      for i in 0..<(number % 7) * 2_000 { sum &+= i }
      gauge.finish()
      return number + (sum == -1 ? 1 : 0)
    }
  }

  @Test(arguments: [1, 2, 8])
  func order(_ concurrency: Int) async throws {
    var got: [Int] = []
    for try await number in map(Numbers(count: 200), concurrency, Gauge()) { got.append(number) }
    #expect(got == Array(1...200))
  }

  @Test func nothing() async throws {
    for try await _ in map(Numbers(count: 0), 3, Gauge()) { Issue.record("there is nothing") }
  }

  @Test func workersAreBounded() async throws {
    let gauge = Gauge()
    for try await _ in map(Numbers(count: 100), 2, gauge) {}
    #expect(gauge.peak <= 2)
    #expect(gauge.started == 100)
  }

  @Test func windowIsBounded() async throws {
    let numbers = Numbers(count: 1_000)
    var taken = 0
    for try await _ in map(numbers, 2, Gauge()) {
      taken += 1
      // Four in flight, the one just handed out, and the one whose place it made.
      #expect(numbers.gauge.read <= taken + 5)
      if taken % 50 == 0 { try await Task.sleep(for: .milliseconds(2)) }
    }
    #expect(taken == 1_000)
  }

  @Test(arguments: [(1, 4), (2, 4), (3, 64)])
  func batches(_ concurrency: Int, _ batch: Int) async throws {
    let largest = Gauge()
    let map = OrderedConcurrentMap(Numbers(count: 500), concurrency: concurrency, batch: batch) { numbers in
      for _ in numbers { largest.start() }
      for _ in numbers { largest.finish() }
      return numbers.map { [$0, numbers.count] }
    }
    var got: [Int] = []
    for try await result in map {
      got.append(result[0])
      #expect(result[1] <= batch)
    }
    #expect(got == Array(1...500))
    #expect(largest.started == 500)
    #expect(largest.peak <= concurrency * batch)
  }

  @Test func heavyElementsGoByThemselves() async throws {
    let numbers = Numbers(count: 300)
    // Three light ones and a heavy one, in turns.
    let map = OrderedConcurrentMap(
      numbers, concurrency: 2, batch: 8, limit: 10, weight: { $0 % 4 == 0 ? 50 : 3 },
      transform: { numbers in numbers.map { _ in numbers } })
    var taken = 0
    for try await batch in map {
      taken += 1
      #expect(batch.count == 1 || batch.allSatisfy { $0 % 4 != 0 } && batch.count <= 3)
      // Four in flight whatever they weigh; more of light ones only, and 40 may be exceeded by one.
      #expect(numbers.gauge.read <= taken + 16)
    }
    #expect(taken == 300)
  }

  @Test func errorsComeInTheirPlace() async {
    var got: [Int] = []
    await #expect(throws: SourceError.self) {
      for try await number in map(Numbers(count: 20, fails: true), 4, Gauge()) { got.append(number) }
    }
    #expect(got == Array(1...20))
  }

  @Test func leavingTheLoopStopsTheWork() async throws {
    let (numbers, gauge) = (Numbers(count: 1_000_000), Gauge())
    for try await number in map(numbers, 2, gauge) where number == 10 { break }
    try await Task.sleep(for: .milliseconds(50))
    let started = gauge.started
    #expect(started < 30)
    try await Task.sleep(for: .milliseconds(50))
    #expect(gauge.started == started)
  }

  @Test func cancellingStopsTheWork() async throws {
    let (numbers, gauge) = (Numbers(count: 1_000_000), Gauge())
    let stream = map(numbers, 2, gauge)
    let consumer = Task {
      var count = 0
      for try await _ in stream { count += 1 }
      return count
    }
    while gauge.started < 20 { try await Task.sleep(for: .milliseconds(1)) }
    consumer.cancel()
    let count = try await consumer.value
    #expect(count < 1_000_000)
    try await Task.sleep(for: .milliseconds(50))
    let started = gauge.started
    try await Task.sleep(for: .milliseconds(50))
    #expect(gauge.started == started)
  }
}

@Suite struct AnnotationStreamTests {
  private static let documents = (1...60).map { i in
    Document(
      id: "d\(i)", text: String(repeating: "2024年\(i % 12 + 1)月\(i % 28 + 1)日，共有\(i)人参加。", count: i % 5 + 1))
  }

  private func lines(_ concurrency: Int) async -> [UInt8] {
    var out: [UInt8] = []
    let documents = AsyncStream { continuation in
      for document in Self.documents { continuation.yield(document) }
      continuation.finish()
    }
    // No `try`: the source throws nothing.
    for await result in Pipeline.shared.annotate(documents, concurrency: concurrency) {
      JSONLWriter().append(result, to: &out)
    }
    return out
  }

  @Test func sameBytesForEveryConcurrency() async {
    let one = await lines(1)
    #expect(one.count { $0 == 0x0A } == 60)
    #expect(await lines(2) == one)
    #expect(await lines(8) == one)
  }

  @Test func aFailedDocumentIsAValueInItsPlace() async throws {
    let pipeline = try Pipeline(lexicons: LexiconSet([]), extractors: [], linkers: [], segmenter: Picky())
    let documents = AsyncStream { continuation in
      for text in ["a", "bad", "c"] { continuation.yield(Document(id: text, text: text)) }
      continuation.finish()
    }
    var seen: [String] = []
    for await result in pipeline.annotate(documents, concurrency: 2) {
      switch result {
      case .success(let annotated): seen.append(annotated.document.id)
      case .failure(let failure): seen.append("\(failure.id) \(failure.stage)")
      }
    }
    #expect(seen == ["a", "bad segment", "c"])
  }

  @Test func documentsTogetherAreAsEachByItself() {
    // Several stretches, one of them a single long document.
    var documents = Self.documents
    documents.insert(Document(id: "long", text: String(repeating: documents[4].text, count: 3_000)), at: 7)
    documents += documents.map { Document(id: $0.id + "again", text: "另有一段。\n" + $0.text) }
    var (together, alone): ([UInt8], [UInt8]) = ([], [])
    for result in Pipeline.shared.results(for: documents) { JSONLWriter().append(result, to: &together) }
    for document in documents { JSONLWriter().append(Pipeline.shared.result(for: document), to: &alone) }
    #expect(together == alone)
    #expect(Pipeline.shared.results(for: []).isEmpty)
  }

  @Test func aFailedDocumentLeavesTheOthersAlone() throws {
    let pipeline = try Pipeline(lexicons: LexiconSet([]), extractors: [], linkers: [], segmenter: Picky())
    let documents = ["bad", "a", "bad", "c"].map { Document(id: $0, text: $0) }
    let seen = pipeline.results(for: documents).map { result in
      switch result {
      case .success(let annotated): annotated.document.id
      case .failure(let failure): "\(failure.id) \(failure.stage)"
      }
    }
    #expect(seen == ["bad segment", "a", "bad segment", "c"])
  }

  private struct Picky: Segmenter {
    func tokens(in text: AnalysisText) throws -> Tokens {
      if text.count == 3 { throw SourceError() }
      return Tokens(ends: [Int32(text.count)], length: text.count)
    }
  }
}
