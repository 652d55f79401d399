internal import CloudFormation
internal import Linting

extension PublicationJudge {
  /// What is published of a function and stays as it is when its tracing changes, as that is going to.
  func stalePublications(of function: Function) -> [Publication] {
    guard function.exemption == nil, function.tracing.mayChange else { return [] }
    return publications(of: function).filter { $0.followsTracing != true }
  }

  /// What fixes of a function's tracing leave to do, as notes on them.
  func notes(on function: Function) -> [Note] {
    let stale = stalePublications(of: function)
    guard !stale.isEmpty else { return [] }
    let advice = stale.map(\.advice).uniqued.joined(separator: "; ")
    let message = "\(stale.callersWording) see it once a version is published; \(advice)"
    return [Note(message, staysAfterFix: true)]
  }
}

extension Tracing {
  /// Whether a fix will change the tracing.
  var isToBeFixed: Bool {
    switch state {
    case .passThrough, .disabled, .absent, .invalid: true
    case .conditional: !mayBeActive
    case .active, .unknown: false
    }
  }

  /// Whether the tracing is going to change: by a fix, or because a deployment decides.
  var mayChange: Bool {
    guard !isToBeFixed else { return true }
    switch undecided {
    case .parameter, .importValue, .dynamicReference: return true
    case nil:
      // A stack stays in its region and its account.
      return state == .conditional
        && activeScenarios?.clauses.contains { !$0.subject.hasPrefix("AWS::") } ?? true
    case .pseudoParameter, .function, .transform, .mapEntry, .condition, .reference, .attribute,
      .duplicateKey, .shape, .tooManyScenarios:
      return false
    }
  }
}
