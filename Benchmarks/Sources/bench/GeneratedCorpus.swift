/// Bulletins of 2–6 KB written by ``Grammar/bulletins``, as UTF-8: always the same ones, one at a time.
struct GeneratedCorpus: Sequence, IteratorProtocol {
  private var random = SplitMix64(seed: 20_240_426)
  private var left: Int

  /// - Parameter size: bytes to write in all, rounded up to a whole bulletin.
  init(size: Int) { left = size }

  mutating func next() -> [UInt8]? {
    guard left > 0 else { return nil }
    let grammar = Grammar.bulletins
    var out: [UInt8] = []
    out.reserveCapacity(8_192)
    func write(_ rule: String, end: String, _ random: inout SplitMix64) {
      grammar.write(rule, to: &out, &random)
      out += end.utf8
    }

    write("headline", end: "\n", &random)
    write("source", end: "\n", &random)
    write("stamp", end: "\n\n", &random)
    write("lead", end: "\n", &random)
    let size = 2_000 + random.below(4_000)
    while out.count < size {
      if random.below(6) == 0 { write("heading", end: "\n", &random) }
      for _ in 0..<1 + random.below(4) { write("sentence", end: "", &random) }
      out.append(UInt8(ascii: "\n"))
    }
    write("footer", end: "\n", &random)
    left -= out.count
    return out
  }
}
