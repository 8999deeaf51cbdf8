/// The lexicons of a pipeline, scanned together. A term may have entries in several; a later lexicon's entries come
/// first, so a user's lexicon, given after the built-in one, is asked before it.
public struct LexiconSet: Sendable {
  /// Highest precedence last, as given.
  public let lexicons: [Lexicon]
  /// The characters that the scan reports by themselves.
  private let lone: UnitSet

  /// - Parameter lexicons: a later one is asked before an earlier one.
  public init(_ lexicons: [Lexicon]) {
    precondition(lexicons.count < 256, "at most 255 lexicons")
    self.lexicons = lexicons
    var lone = UnitSet()
    for lexicon in lexicons { lexicon.image.forEachScannedCharacter { lone.insert($0) } }
    self.lone = lone
  }

  /// Finds every term of every lexicon at every position, overlapping ones included, except those of types that
  /// are only looked up (`word`, `given`) and family names and measure words of one character.
  /// - Complexity: O(text length × longest term).
  public func scan(_ text: AnalysisText) -> LexiconHits {
    var hits: [LexiconHit] = []
    hits.reserveCapacity(text.count / 2)
    let memories = lexicons.map(\.scanned)
    let starts = [Int32](unsafeUninitializedCapacity: text.count + 1) { starts, count in
      text.units.withUnsafeBufferPointer { units in
        withUnsafeTemporaryAllocation(of: Opened.self, capacity: LexiconSet.block * memories.count) {
          opened in
          for first in stride(from: 0, to: units.count, by: LexiconSet.block) {
            let end = min(first + LexiconSet.block, units.count)
            let count = open(memories, units, first..<end, into: opened)
            var next = 0
            for start in first..<end {
              starts[start] = Int32(hits.count)
              guard next < count, opened[next].start == start else { continue }
              let before = hits.count
              repeat {
                LexiconSet.walk(memories, opened[next], units, into: &hits)
                next += 1
              } while next < count && opened[next].start == start
              // Longest first; sorts are stable enough here because equal ends keep lexicon order.
              if hits.count > before + 1 { LexiconSet.orderByLength(&hits, from: before) }
            }
          }
        }
      }
      starts[text.count] = Int32(hits.count)
      count = text.count + 1
    }
    return LexiconHits(hits: hits, starts: starts, lexicons: self)
  }

  /// The entries of one type for exactly this stretch of text; the way to ask types that the scan leaves out.
  /// - Parameter range: UTF-16 units of the analysis text.
  public func entries(of type: LexiconType, for range: Range<Int>, in text: AnalysisText) -> [LexiconEntry] {
    entries(of: type, units: text.units[range])
  }

  /// The entries of one type for a term, given folded.
  public func entries(of type: LexiconType, term: String) -> [LexiconEntry] {
    entries(of: type, units: term.utf16)
  }

  /// The first entry of one type for exactly this stretch of text, as a hit: what a ``LexiconTable`` is asked with.
  /// Reads no features and builds nothing, so it fits hot paths.
  /// - Parameter range: UTF-16 units of the analysis text.
  package func hit(of type: LexiconType, for range: Range<Int>, in text: AnalysisText) -> LexiconHit? {
    for index in lexicons.indices.reversed() where lexicons[index].image.mayContain(text.units, range) {
      let lexicon = lexicons[index]
      for id in lexicon.ids(of: text.units[range]) where lexicon.type(of: Int(id)) == type {
        return LexiconHit(
          start: Int32(range.lowerBound), end: Int32(range.upperBound), id: id, lexicon: UInt8(index),
          type: type)
      }
    }
    return nil
  }

  func entries(of type: LexiconType, units: some Sequence<UInt16>) -> [LexiconEntry] {
    lexicons.reversed().flatMap { lexicon in
      lexicon.ids(of: units).lazy.filter { lexicon.type(of: Int($0)) == type }.map { lexicon.entry(Int($0)) }
    }
  }

  /// Reads every entry of a type once, so that a rule asks a hit for its features without parsing text.
  /// - Parameter make: called once for all entries of the same canonical name and features; a pure function.
  @inlinable
  public func table<Value: Sendable>(
    of type: LexiconType, _ make: (LexiconEntry) -> Value
  ) -> LexiconTable<Value> {
    LexiconTable(
      parts: lexicons.map { lexicon in
        let contents = lexicon.contents(of: type)
        let values = contents.examples.map { make(lexicon.entry($0)) }
        return LexiconTable<Value>.Part(first: contents.first, values: contents.kinds.map { values[$0] })
      })
  }

  /// How many places are opened before the first of them is walked on from.
  private static let block = 64

  /// A place where terms of a lexicon may begin.
  private struct Opened {
    var start: Int
    var lexicon: Int
    var opening: LexiconImage.Opening
  }

  /// Opens the places of a block that terms may begin at, in order, and of one place the later lexicons first.
  /// - Returns: how many.
  @inline(__always)
  private func open(
    _ memories: [Lexicon.Scanned], _ units: UnsafeBufferPointer<UInt16>, _ places: Range<Int>,
    into opened: UnsafeMutableBufferPointer<Opened>
  ) -> Int {
    var count = 0
    for start in places {
      let isLone = lone.contains(units[start])
      for index in memories.indices.reversed() {
        guard let opening = memories[index].image.opening(units, at: start, isLone: isLone) else { continue }
        opened.initializeElement(at: count, to: Opened(start: start, lexicon: index, opening: opening))
        count += 1
      }
    }
    for i in 0..<count {
      memories[opened[i].lexicon].image.extend(&opened[i].opening, units, at: opened[i].start)
    }
    return count
  }

  @inline(__always)
  private static func walk(
    _ memories: [Lexicon.Scanned], _ opened: Opened, _ units: UnsafeBufferPointer<UInt16>,
    into hits: inout [LexiconHit]
  ) {
    let lexicon = memories[opened.lexicon]
    let (start, index) = (Int32(opened.start), UInt8(opened.lexicon))
    lexicon.image.walk(from: opened.opening, units, at: opened.start) { node, end in
      // A term of a type that is scanned may also be one of a type that is not.
      for id in lexicon.image.ids(at: node) {
        guard let type = lexicon.scannedType(of: id) else { continue }
        hits.append(LexiconHit(start: start, end: Int32(end), id: id, lexicon: index, type: type))
      }
    }
  }

  private static func orderByLength(_ hits: inout [LexiconHit], from first: Int) {
    for i in first + 1..<hits.count {
      var j = i
      while j > first, hits[j].end > hits[j - 1].end {
        hits.swapAt(j, j - 1)
        j -= 1
      }
    }
  }
}

/// Values made from the entries of one type, asked by hit.
public struct LexiconTable<Value: Sendable>: Sendable {
  /// The values of one lexicon's entries of the type, which are one range of its entries.
  @usableFromInline
  struct Part: Sendable {
    @usableFromInline let first: Int
    @usableFromInline let values: [Value]

    @usableFromInline
    init(first: Int, values: [Value]) {
      self.first = first
      self.values = values
    }
  }

  @usableFromInline let parts: [Part]

  @usableFromInline
  init(parts: [Part]) { self.parts = parts }

  /// The value of the hit's entry, nil if the hit is of another type.
  @inlinable @inline(__always)
  public subscript(_ hit: LexiconHit) -> Value? {
    let part = parts[Int(hit.lexicon)]
    let index = Int(hit.id) - part.first
    return index >= 0 && index < part.values.count ? part.values[index] : nil
  }
}
