public import ServiceMap

/// The map as a Mermaid flow chart, which GitHub and GitLab draw inside Markdown.
///
/// See <https://mermaid.js.org/syntax/flowchart.html>.
public struct MermaidReporter: ServiceMapReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole drawing.
  public func report(on map: ServiceMap, title: String) -> [UInt8] {
    var lines = [comment(title), "flowchart LR"]
    let numbers = Dictionary(
      zip(map.nodes.map(\.id), 0...),
      uniquingKeysWith: { first, _ in first }
    )
    for (number, node) in map.nodes.enumerated() {
      let (open, close) = node.kind.mermaidShape
      let more = [node.subtitle, node.shortExplanation ?? ""].filter { !$0.isEmpty }
      let text =
        escaped(node.label) + more.map { "<br/><small>\(escaped($0))</small>" }.joined()
      lines.append("  n\(number)\(open)\"\(text)\"\(close):::\(node.trace.rawValue)")
    }
    for edge in map.edges {
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { continue }
      let arrow = edge.isUntraceable ? "-. not traced .->" : edge.origin.isPossible ? "-.->" : "-->"
      lines.append("  n\(source) \(arrow) n\(target)")
    }
    for trace in ServiceNode.Trace.allCases {
      let (area, border) = trace.colours
      lines.append("  classDef \(trace.rawValue) fill:\(area),stroke:\(border),color:#1c2430")
    }
    for ending in map.endings { lines.append("  " + comment(ending)) }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A comment; one that starts with a brace would be a directive.
  private func comment(_ text: String) -> String {
    let scalars = text.displayed.unicodeScalars.map { "{}%".unicodeScalars.contains($0) ? " " : $0 }
    return "%% " + String(String.UnicodeScalarView(scalars))
  }

  /// A text inside quotes: Mermaid reads entities, and takes some words and signs for its own.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.displayed.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "_", "-": result.unicodeScalars.append(scalar)
      default: result += "#\(scalar.value);"
      }
    }
    return result
  }
}

extension ServiceKind {
  /// The brackets of a shape.
  fileprivate var mermaidShape: (open: String, close: String) {
    switch self {
    case .client: ("((", "))")
    case .function: ("([", "])")
    case .queue, .stream, .topic, .eventBus: ("[[", "]]")
    case .table, .bucket, .database, .logGroup: ("[(", ")]")
    case .api, .graphQLAPI, .loadBalancer: ("{{", "}}")
    case .stateMachine, .schedule, .canary, .userPool, .broker, .pipe, .rule: ("[", "]")
    }
  }
}
