extension LexiconSet {
  /// The value that `table` has for exactly this stretch of text; the fast way to ask a type that the scan leaves out.
  /// - Parameters:
  ///   - table: made by ``table(of:_:)`` of this set.
  ///   - range: UTF-16 units of the analysis text.
  /// - Returns: nil if no lexicon has the term with the table's type.
  public func value<Value: Sendable>(
    in table: LexiconTable<Value>, for range: Range<Int>, of text: AnalysisText
  ) -> Value? {
    for index in lexicons.indices.reversed() {
      let part = table.parts[index]
      for id in lexicons[index].ids(of: text.units[range]) {
        let i = Int(id) - part.first
        if part.values.indices.contains(i) { return part.values[i] }
      }
    }
    return nil
  }
}
