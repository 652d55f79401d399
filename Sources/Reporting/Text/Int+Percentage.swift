extension Int {
  /// The share of a whole, rounded to whole per cent; all and nothing are said only where exact.
  func percentage(of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let rounded = (100 * self + whole / 2) / whole
    let honest = self == 0 ? 0 : self == whole ? 100 : Swift.min(99, Swift.max(1, rounded))
    return "\(honest)%".paddedLeft(to: 4)
  }
}
