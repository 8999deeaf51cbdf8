extension RandomAccessCollection {
  /// Binary search, as `partitioningIndex(where:)` of Swift Algorithms.
  /// - Parameter belongsBehind: false for a first part of the elements, true for the rest.
  /// - Returns: the index of the first element of the rest, `endIndex` if there is none.
  @inlinable
  package func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
