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
  var advice: String {
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
