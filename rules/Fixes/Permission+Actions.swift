internal import IAM

extension Permission {
  /// Whether all that is needed is allowed.
  var isGranted: Bool {
    if case .granted = self { true } else { false }
  }

  /// Whether a Deny or a boundary forbids what is needed.
  var isDenied: Bool {
    if case .denied = self { true } else { false }
  }

  /// The actions that no policy allows.
  var missingActions: [Action] {
    if case .missing(let actions) = self { actions } else { [] }
  }
}
