internal import CloudFormation
internal import ServiceMap

extension [FunctionRecord] {
  /// Where trails around the functions end besides the functions themselves, and why, a line each.
  var endings: [String] {
    let trails = compactMap(\.trail)
    let breaks = trails.flatMap(\.breaks).filter { $0.kind != .function }.uniqued
    let doubts = trails.flatMap(\.doubts).filter { $0.kind != .function }.uniqued
    return breaks.map { "trails end at \($0.label): \($0.explanation ?? "")" }
      + doubts.map { "trails may end at \($0.label): \($0.explanation ?? "")" }
      + flatMap { function in
        (function.trail?.untraceableSources ?? []).map { source in
          "no trace gets from \(source.node.label) to \(function.logicalID): "
            + "Lambda cannot trace events of \(source.kind.rawValue)"
        }
      }
  }
}
