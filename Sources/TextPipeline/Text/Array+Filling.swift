extension Array where Element: BitwiseCopyable {
  /// The same value `count` times. `init(repeating:count:)` asks the runtime for the type of the array's memory, which takes
  /// longer than to fill the arrays of a text.
  @inlinable
  package init(filling count: Int, with value: Element) {
    self.init(unsafeUninitializedCapacity: count) { memory, initialized in
      memory.initialize(repeating: value)
      initialized = count
    }
  }
}
