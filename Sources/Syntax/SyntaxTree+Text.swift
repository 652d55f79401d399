/// Values of scalars by their position.
///
/// Lookups compare bytes where they lie: no text is made and no node is retained for a key that is
/// not the one looked for.
extension SyntaxTree {
  /// Calls a function with the bytes of a scalar's value, where they lie.
  func withText<Result>(of index: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = records[Int(index)]
    guard record.link >= 0 else {
      return source.bytes.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[record.contentRange]))
      }
    }
    let range = decodedRanges[Int(record.link)].indices
    return decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether a node is a scalar with this value.
  func hasText(_ index: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let record = records[Int(index)]
    guard record.kind == .scalar, record.link >= 0 || record.contentRange.count == text.count else {
      return false
    }
    return withText(of: index) { $0.equals(text) }
  }

  /// Whether a node is a scalar whose value begins so.
  func hasPrefix(_ index: Int32, _ prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    guard records[Int(index)].kind == .scalar else { return false }
    return withText(of: index) {
      UnsafeBufferPointer(rebasing: $0.prefix(prefix.count)).equals(prefix)
    }
  }

  /// The position of the first key with a text among the entries between two positions.
  func key(_ text: UnsafeBufferPointer<UInt8>, from start: Int32, to end: Int32) -> Int32? {
    var key = start
    while key < end {
      if hasText(target(of: key), text) { return key }
      key = entryEnd(key)
    }
    return nil
  }

  /// The position of a node, or for an alias that of the node that it stands for.
  func target(of index: Int32) -> Int32 {
    records[Int(index)].kind == .alias ? records[Int(index)].link : index
  }

  /// The position behind the value of a key.
  func entryEnd(_ key: Int32) -> Int32 {
    records[Int(records[Int(key)].next)].next
  }
}
