// Ways into a lexicon beside the scan, for types that are only looked up.

extension LexiconSet {
  /// Visits every entry of `table`'s type whose term starts at `offset`.
  /// - Parameters:
  ///   - offset: UTF-16 units of the analysis text.
  ///   - limit: terms end no later.
  ///   - visit: the term's end offset and the entry's value.
  @inlinable @inline(__always)
  package func forEachTerm<Value>(
    in table: LexiconTable<Value>, of text: AnalysisText, at offset: Int, limit: Int,
    _ visit: (Int, Value) -> Void
  ) {
    for index in lexicons.indices where !table.parts[index].values.isEmpty {
      let (lexicon, part) = (lexicons[index], table.parts[index])
      let image = lexicon.image
      var node: Int32 = 0
      for i in offset..<max(offset, min(limit, text.count)) {
        let code = image.codes[Int(text.units[i])]
        guard code != 0 else { break }
        let target = image.base[Int(node)] + Int32(code)
        guard target < image.cells, image.check[Int(target)] == node else { break }
        node = target
        for id in lexicon.entries(atLeafOf: node).ids {
          let index = Int(id) - part.first
          if index >= 0, index < part.values.count { visit(i + 1, part.values[index]) }
        }
      }
    }
  }

  /// The value of every entry of `table`'s type for a single character, by UTF-16 unit.
  package func characters<Value>(in table: LexiconTable<Value>, _ visit: (UInt16, Value) -> Void) {
    for (lexicon, part) in zip(lexicons, table.parts) where !part.values.isEmpty {
      for unit in UInt16.min...UInt16.max where lexicon.image.codes[Int(unit)] != 0 {
        for id in lexicon.ids(of: CollectionOfOne(unit)) {
          let index = Int(id) - part.first
          if part.values.indices.contains(index) { visit(unit, part.values[index]) }
        }
      }
    }
  }
}
