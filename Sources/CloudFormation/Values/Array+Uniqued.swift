extension Array where Element: Hashable {
  /// The elements without repetition, in order.
  public var uniqued: [Element] {
    guard count > 1 else { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
