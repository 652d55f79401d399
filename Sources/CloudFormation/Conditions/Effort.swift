/// The work that may still be spent on a question about a template, in values that are looked at and
/// in nodes of decision diagrams.
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

  /// Spends a step, or several; false where none is left.
  func spend(_ count: Int = 1) -> Bool {
    guard remaining > 0 else { return false }
    remaining -= count
    whole?.remaining -= count
    return true
  }

  /// Leaves nothing to spend: the question is not to be answered.
  func giveUp() {
    remaining = 0
  }
}
