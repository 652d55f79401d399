public import ServiceMap

/// The map in the language of Graphviz.
///
/// See <https://graphviz.org/doc/info/lang.html>.
public struct DOTReporter: ServiceMapReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole drawing.
  public func report(on map: ServiceMap, title: String) -> [UInt8] {
    var lines = [
      "digraph \(quoted([title])) {",
      "  rankdir=LR",
      "  node [shape=box, style=filled, margin=\"0.16,0.08\", fontname=\"Helvetica\", fontsize=11, "
        + "fontcolor=\"#1c2430\", penwidth=1.5]",
      "  edge [color=\"#6b7686\", fontname=\"Helvetica\", fontsize=9]",
    ]
    for node in map.nodes {
      let (area, border) = node.trace.colours
      let tooltip = node.explanation ?? node.trace.wording
      let label = [node.label, node.subtitle, node.shortExplanation ?? ""].filter { !$0.isEmpty }
      lines.append(
        "  \(quoted([node.id])) [label=\(quoted(label)), "
          + "\(node.kind.graphvizShape), fillcolor=\"\(area)\", color=\"\(border)\", "
          + "tooltip=\(quoted([tooltip]))]"
      )
    }
    for edge in map.edges {
      var attributes = ["tooltip=\(quoted([edge.origin.wording]))"]
      if edge.origin.isPossible { attributes.append("style=dashed") }
      if edge.isUntraceable {
        attributes += [
          "style=dotted", "color=\"\(ServiceNode.Trace.broken.colours.border)\"",
          "label=\"not traced\"",
        ]
      }
      lines.append(
        "  \(quoted([edge.source])) -> \(quoted([edge.target])) "
          + "[\(attributes.joined(separator: ", "))]"
      )
    }
    lines.append("}")
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A quoted string of lines.
  private func quoted(_ lines: [String]) -> String {
    let texts = lines.map { line in
      line.displayed.unicodeScalars.map { scalar in
        scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
      }.joined()
    }
    return "\"" + texts.joined(separator: "\\n") + "\""
  }
}

extension ServiceKind {
  /// The attributes of a shape; some leave their text little room.
  fileprivate var graphvizShape: String {
    switch self {
    case .client: "shape=circle"
    case .queue, .stream, .topic, .eventBus: "shape=cds, margin=\"0.3,0.16\""
    case .table, .bucket, .database, .logGroup: "shape=cylinder"
    case .api, .graphQLAPI, .loadBalancer: "shape=hexagon, margin=\"0.02,0.02\""
    case .function, .stateMachine, .schedule, .canary, .userPool, .broker, .pipe, .rule:
      "shape=box, style=\"rounded,filled\""
    }
  }
}
