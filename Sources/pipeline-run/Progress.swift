import Glibc

/// A line on standard error that says how far a run is. Only for a person: when standard error is a terminal and the data do
/// not go there too.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
  private var documents = 0
  private var failures = 0
  private var bytes = 0
  private var shown = ContinuousClock.now - .seconds(1)

  mutating func advance(bytes: Int, failed: Bool) {
    guard isShown else { return }
    documents += 1
    failures += failed ? 1 : 0
    self.bytes += bytes
    guard ContinuousClock.now - shown > .milliseconds(100) else { return }
    shown = .now
    let failed = failures == 0 ? "" : ", \(failures) failed"
    show("\(documents) documents, \(self.bytes / 1_000_000) MB\(failed)")
  }

  func clear() { if isShown { show("") } }

  private func show(_ text: String) {
    let line = Array("\r\u{1B}[K\(text)".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
