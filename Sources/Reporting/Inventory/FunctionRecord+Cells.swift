internal import CloudFormation
internal import GoModules
internal import Linting
internal import ServiceMap

/// What tables for people show of a function.
extension FunctionRecord {
  /// The tracing; for one that differs also what it is by default.
  var tracingCell: String {
    guard exemption == nil else { return "exempt (\(exemption?.rawValue ?? ""))" }
    guard tracing == .conditional || tracing == .unknown, tracingByDefault != tracing else {
      return tracing.rawValue
    }
    return "\(tracing.rawValue) (\(tracingByDefault.rawValue) by default)"
  }

  /// The kind of the role, with the roles of the template that it can be.
  var roleCell: String {
    roleLogicalIDs.isEmpty
      ? roleKind.rawValue : "\(roleKind.rawValue) (\(roleLogicalIDs.joined(separator: ", ")))"
  }

  /// The aliases through which the function is called, or that it is called by version, and whether
  /// callers have to wait for a change of tracing; empty where nothing is published.
  var versionsCell: String {
    guard versions.publishedBy != nil || !versions.aliases.isEmpty else { return "" }
    let names = versions.aliases.isEmpty ? "version" : versions.aliases.joined(separator: ", ")
    return switch versions.followsTracing {
    case true: names
    case false: "\(names) (locked)"
    case nil: "\(names) (depends)"
    }
  }

  /// The language and whether the code traces what it calls; empty where the language is not known.
  var codeCell: String { code.map { "Go, \($0.instrumentation.state.rawValue)" } ?? "" }

  /// What becomes of traces around the function; empty where X-Ray does not support it.
  var trailCell: String { trail?.state.rawValue ?? "" }
}
