/// The work that may still be spent on a question about a template, in values that are looked at.
///
/// Aliases of aliases multiply, and so do scenarios; no template may take forever.
final class Effort {
  /// What a whole template may take.
  static let ofTemplate = 10_000_000
  /// What one question may take.
  static let ofQuestion = 500_000
  /// What one question may always take, however much others have taken.
  static let minimum = 20_000

  private var remaining: Int
  private let whole: Effort?

  init(_ limit: Int) {
    remaining = limit
    whole = nil
  }

  /// The effort for one of many questions.
  init(partOf whole: Effort) {
    remaining = max(Effort.minimum, min(Effort.ofQuestion, whole.remaining))
    self.whole = whole
  }

  /// Whether nothing more may be done.
  var isSpent: Bool { remaining <= 0 }

  /// Spends a step; false where none is left.
  func spend() -> Bool {
    guard remaining > 0 else { return false }
    remaining -= 1
    whole?.remaining -= 1
    return true
  }
}
