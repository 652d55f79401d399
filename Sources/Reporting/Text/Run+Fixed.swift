extension Run {
  /// What stands before the rule of a finding that was fixed.
  var fixedLabel: String { isPreview ? "would fix" : "fixed" }
}

extension Diagnostic {
  /// What was done about the finding, the finding itself where the fix of another one did it, and what
  /// is left to do.
  var fixedMessage: String {
    ([fix?.title ?? message] + notes.filter(\.staysAfterFix).map(\.message)).joined(separator: "; ")
  }
}
