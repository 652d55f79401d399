internal import CloudFormation
internal import Linting
internal import Syntax

/// Where findings about a function's tracing point.
extension Function {
  /// The value of the function's own setting, else the function's logical ID.
  var tracingNode: Node {
    guard tracing.source == .function else { return resource.key }
    return tracing.slot.node ?? resource.key
  }

  /// A note that names `Globals`, where the setting comes from there.
  var inheritanceNotes: [Note] {
    guard tracing.source == .globals, let node = tracing.slot.node else { return [] }
    return [Note("it is inherited from Globals", at: node)]
  }
}
