extension String {
  /// Calls a function with the bytes of the text in UTF-8, where they lie.
  ///
  /// `withUTF8` of the standard library asks for a variable, and with it for a copy.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
