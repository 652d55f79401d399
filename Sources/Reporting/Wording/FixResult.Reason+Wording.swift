public import Linting

extension FixResult.Reason {
  /// Why a fix was not applied, in words that follow "not fixed:", and what to do.
  public var wording: String {
    switch self {
    case .layout(let error): error.wording
    case .shared:
      "an anchor shares this with a place whose fix is not applied; fix both, or write it out"
    case .unparsable(let error): internalError("the new text is unreadable, \(error.wording)")
    case .difference(let discrepancy): internalError(discrepancy.wording)
    case .unresolved(let problem): internalError(problem)
    }
  }

  private func internalError(_ problem: String) -> String {
    "the fix failed its proof (\(problem)); fix it by hand, and report this as a bug of xraylint"
  }
}
