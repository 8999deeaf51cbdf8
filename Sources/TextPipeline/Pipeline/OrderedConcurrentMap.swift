internal import Synchronization

/// Applies a function to the elements of an asynchronous sequence on several workers; the results come out in the order
/// of the elements.
///
/// A worker takes what waits, at most its share of it, `batch` elements and a weight of `limit`: a slow source is served
/// one by one, and so are heavy elements. At most `2 × concurrency` elements are in flight, or of light ones as many as
/// weigh and count as much as so many batches, from the moment the source yields one until its result is handed out: a
/// slow consumer holds the source back. When the consumer is cancelled or lets go of its iterator, nothing is
/// read any more and each worker stops after the elements it is at. Errors of the source come in their place, after
/// the results of everything before.
package struct OrderedConcurrentMap<Source: AsyncSequence & Sendable, Output: Sendable>: AsyncSequence,
  Sendable
where Source.Element: Sendable {
  package typealias Element = Output
  package typealias Failure = Source.Failure

  private let source: Source
  private let concurrency: Int
  private let batch: Int
  private let limit: Int
  private let weight: @Sendable (Source.Element) -> Int
  private let transform: @Sendable ([Source.Element]) -> [Output]

  /// - Parameters:
  ///   - concurrency: how many workers; at least 1.
  ///   - batch: how many elements a worker takes at most; at least 1.
  ///   - limit: what they weigh together at most; an element that weighs more is taken by itself.
  ///   - weight: asked once for each element.
  ///   - transform: one result for each element, in order.
  package init(
    _ source: Source, concurrency: Int, batch: Int, limit: Int = 1 << 40,
    weight: @escaping @Sendable (Source.Element) -> Int = { _ in 0 },
    transform: @escaping @Sendable ([Source.Element]) -> [Output]
  ) {
    precondition(concurrency > 0 && batch > 0, "at least one worker and one element")
    self.source = source
    self.concurrency = concurrency
    self.batch = batch
    self.limit = limit
    self.weight = weight
    self.transform = transform
  }

  /// The same with one element after the other.
  package init(
    _ source: Source, concurrency: Int, transform: @escaping @Sendable (Source.Element) -> Output
  ) {
    self.init(source, concurrency: concurrency, batch: 1) { $0.map(transform) }
  }

  package func makeAsyncIterator() -> Iterator {
    let window = Window<Source.Element, Output, Source.Failure>(
      concurrency: concurrency, batch: batch, limit: limit)
    let driver = Task { [source, concurrency, weight, transform] in
      await withDiscardingTaskGroup { group in
        for _ in 0..<concurrency {
          group.addTask {
            while let (first, elements) = await window.take() {
              let outputs = transform(elements)
              precondition(outputs.count == elements.count, "one result for each element")
              window.finish(first, outputs)
            }
          }
        }
        do throws(Source.Failure) {
          var iterator = source.makeAsyncIterator()
          while await window.hasRoom(), let element = try await iterator.next(isolation: nil) {
            window.put(element, weighing: weight(element))
          }
          window.close(nil)
        } catch {
          window.close(error)
        }
      }
    }
    return Iterator(run: Run(window: window, driver: driver))
  }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let run: Run<Source.Element, Output, Source.Failure>

    package mutating func next() async throws(Source.Failure) -> Output? { try await next(isolation: nil) }

    package mutating func next(isolation actor: isolated (any Actor)?) async throws(Source.Failure) -> Output?
    {
      let run = run
      return try await withTaskCancellationHandler {
        await run.window.next()
      } onCancel: {
        run.stop()
      }.get()
    }
  }
}

/// One iteration. Its end of life, when the consumer lets go of the iterator, stops the workers.
private final class Run<Input: Sendable, Output: Sendable, Failure: Error>: Sendable {
  let window: Window<Input, Output, Failure>
  let driver: Task<Void, Never>

  init(window: Window<Input, Output, Failure>, driver: Task<Void, Never>) {
    self.window = window
    self.driver = driver
  }

  deinit { stop() }

  func stop() {
    driver.cancel()
    window.cancel()
  }
}

/// What is between the source and the consumer: elements that wait for a worker, results that wait for their turn.
private final class Window<Input: Sendable, Output: Sendable, Failure: Error>: Sendable {
  private struct State {
    /// The last ones read.
    var waiting: [Input] = []
    /// Of all in flight, by their numbers.
    var weights: [Int: Int] = [:]
    var weight = 0
    var finished: [Int: Output] = [:]
    var nextIn = 0
    var nextOut = 0
    /// The source has ended, perhaps with an error, or the consumer has gone.
    var isClosed = false
    var failure: Failure?
    var isCancelled = false
    var source: CheckedContinuation<Bool, Never>?
    var workers: [CheckedContinuation<(Int, [Input])?, Never>] = []
    var consumer: CheckedContinuation<Result<Output?, Failure>, Never>?
  }

  private let state = Mutex(State())
  private let concurrency: Int
  private let batch: Int
  private let limit: Int

  init(concurrency: Int, batch: Int, limit: Int) {
    self.concurrency = concurrency
    self.batch = batch
    self.limit = limit
  }

  /// Waits until one more element may be in flight; false when the consumer has gone.
  func hasRoom() async -> Bool {
    await withCheckedContinuation { continuation in
      let answer: Bool? = state.withLock {
        if $0.isCancelled { return false }
        let count = $0.nextIn - $0.nextOut
        if count < 2 * concurrency { return true }
        if count < 2 * concurrency * batch, $0.weight < 2 * concurrency * limit { return true }
        $0.source = continuation
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  func put(_ element: Input, weighing weight: Int) {
    let worker: (CheckedContinuation<(Int, [Input])?, Never>, Int)? = state.withLock {
      let index = $0.nextIn
      $0.nextIn += 1
      $0.weights[index] = weight
      $0.weight += weight
      if let worker = $0.workers.popLast() { return (worker, index) }
      $0.waiting.append(element)
      return nil
    }
    if let (worker, index) = worker { worker.resume(returning: (index, [element])) }
  }

  /// The next elements for a worker and the number of the first; nil when there will be none.
  func take() async -> (Int, [Input])? {
    await withCheckedContinuation { continuation in
      let answer: (Int, [Input])?? = state.withLock {
        if $0.isCancelled { return .some(nil) }
        if !$0.waiting.isEmpty {
          let first = $0.nextIn - $0.waiting.count
          let share = ($0.waiting.count + concurrency - 1) / concurrency
          var (count, weight) = (1, $0.weights[first]!)
          while count < min(share, batch), weight + $0.weights[first + count]! <= limit {
            weight += $0.weights[first + count]!
            count += 1
          }
          let taken = Array($0.waiting.prefix(count))
          $0.waiting.removeFirst(count)
          return .some((first, taken))
        }
        if $0.isClosed { return .some(nil) }
        $0.workers.append(continuation)
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  /// - Parameter first: the number of the first element that the outputs are of.
  func finish(_ first: Int, _ outputs: [Output]) {
    state.withLock { state in
      for (i, output) in outputs.enumerated() { state.finished[first + i] = output }
    }
    deliver()
  }

  func close(_ failure: Failure?) {
    let workers = state.withLock { state in
      state.isClosed = true
      state.failure = failure
      defer { state.workers = [] }
      return state.workers
    }
    for worker in workers { worker.resume(returning: nil) }
    deliver()
  }

  func cancel() {
    let (workers, source, consumer) = state.withLock { state in
      state.isCancelled = true
      state.isClosed = true
      state.failure = nil
      state.waiting = []
      state.finished = [:]
      defer { (state.workers, state.source, state.consumer) = ([], nil, nil) }
      return (state.workers, state.source, state.consumer)
    }
    for worker in workers { worker.resume(returning: nil) }
    source?.resume(returning: false)
    consumer?.resume(returning: .success(nil))
  }

  /// The next result; nil at the end.
  func next() async -> Result<Output?, Failure> {
    await withCheckedContinuation { continuation in
      state.withLock {
        precondition($0.consumer == nil, "one consumer at a time")
        $0.consumer = continuation
      }
      deliver()
    }
  }

  /// Hands the consumer what is due, if it waits and something is, and lets the source go on.
  private func deliver() {
    let (consumer, answer, source) = state.withLock {
      state -> (
        CheckedContinuation<Result<Output?, Failure>, Never>?, Result<Output?, Failure>,
        CheckedContinuation<Bool, Never>?
      ) in
      guard let consumer = state.consumer else { return (nil, .success(nil), nil) }
      let answer: Result<Output?, Failure>
      var source: CheckedContinuation<Bool, Never>?
      if let output = state.finished.removeValue(forKey: state.nextOut) {
        state.weight -= state.weights.removeValue(forKey: state.nextOut) ?? 0
        state.nextOut += 1
        answer = .success(output)
        (source, state.source) = (state.source, nil)
      } else if state.isCancelled || state.isClosed && state.nextOut == state.nextIn {
        answer = state.failure.map { .failure($0) } ?? .success(nil)
        state.failure = nil
      } else {
        return (nil, .success(nil), nil)
      }
      state.consumer = nil
      return (consumer, answer, source)
    }
    consumer?.resume(returning: answer)
    source?.resume(returning: true)
  }
}
