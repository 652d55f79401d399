internal import Linting

/// A fix, or the reasons why there is none, with what else is to be said of it.
struct Remedy {
  var fix: Fix?
  var notes: [Note] = []

  /// No fix, and what the user can do instead.
  static func none(_ reason: String) -> Remedy {
    Remedy(notes: [Note("not fixed: \(reason)")])
  }
}
