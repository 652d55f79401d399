extension Int {
  /// The share of a whole, rounded down to whole per cent as coverage is; nothing is said only where
  /// exact.
  func percentage(of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let honest = self == 0 ? 0 : Swift.max(1, 100 * self / whole)
    return "\(honest)%".paddedLeft(to: 4)
  }
}
