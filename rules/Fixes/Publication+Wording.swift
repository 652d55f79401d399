internal import CloudFormation
internal import Linting
internal import Syntax

extension Publication {
  /// What callers call, in words that follow "callers of".
  fileprivate var qualifierWording: String {
    switch qualifier {
    case .alias(let name): "alias '\(name)'"
    case .version(let id): "version '\(id)'"
    }
  }

  /// The node that stands on the function itself.
  var ownNode: Node? {
    switch trigger {
    case .properties, .code, .codeSHA256: isInherited ? nil : node
    case .logicalID, .number: nil
    }
  }

  /// What publishes a version, and what to do where that is not tracing.
  func note(on function: Function) -> Note {
    let message: String
    var place = isInherited ? node : nil
    switch trigger {
    case .properties:
      message =
        "no version is published for what a parameter or a condition decides; write a literal, or "
        + "change the code along with it"
    case .code:
      let advice = function.tracing.isToBeFixed ? "" : "; change one of them along with tracing"
      message =
        "a version is published only when code, environment or memory size change\(advice)"
    case .codeSHA256(let node):
      message =
        "a version is published only when 'AutoPublishCodeSha256' changes; give it another value "
        + "along with tracing"
      place = node
    case .logicalID(let version):
      message =
        "only another logical ID of version '\(version.logicalID)' publishes a new one; give it one "
        + "along with tracing"
      place = version.key
    case .number(let alias):
      message =
        "'FunctionVersion' of \(qualifierWording) names a version; publish a new one and name that"
      place = alias.key
    }
    return place.map { Note(message, at: $0) } ?? Note(message)
  }

  /// What to do once tracing has been changed; true whatever else is fixed in the same run.
  fileprivate var advice: String {
    switch trigger {
    case .properties, .code: "with '\(AutoPublishing.allProperties): true' that is at once"
    case .codeSHA256: "change 'AutoPublishCodeSha256' for that"
    case .logicalID(let version): "give version '\(version.logicalID)' another logical ID for that"
    case .number: "name it in \(qualifierWording)"
    }
  }
}

extension [Publication] {
  /// Those who call them: `callers of alias 'live' and version 'Version'`.
  var callersWording: String {
    "callers of " + map(\.qualifierWording).joined(separator: " and ")
  }
}

extension Template {
  /// What is published of a function and stays as it is when its tracing changes, as that is going to.
  func stalePublications(of function: Function) -> [Publication] {
    guard function.exemption == nil, function.tracing.mayChange else { return [] }
    return publications(of: function).filter { $0.followsTracing != true }
  }

  /// What fixes of a function's tracing leave to do, as notes on them.
  func publicationNotes(on function: Function) -> [Note] {
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
