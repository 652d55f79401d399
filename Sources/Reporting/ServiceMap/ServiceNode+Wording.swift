internal import ServiceMap

extension ServiceNode {
  /// The second line of a node: what it is.
  var subtitle: String {
    guard let resourceType else { return kind == .client ? "" : kind.name }
    return resourceType.split(separator: ":").dropFirst().joined(separator: " ")
  }

  /// The same as the explanation of a trail that ends here, short enough for a node.
  var shortExplanation: String? {
    switch (trace, reason) {
    case (.traced, _), (.passive, _), (_, nil): nil
    case (_, .inactive): "not active"
    case (_, .invalid): "invalid setting"
    case (_, .notPermitted): "role may not send traces"
    case (_, .conditional): "depends on deployment"
    case (_, .undecidedSetting): "setting not known"
    case (_, .undecidedPermission): "permission not known"
    case (_, .edge), (_, .unsupportedAPI): "not supported"
    }
  }

  /// Why the trail ends here, or may end; nil where there is nothing to say.
  var explanation: String? {
    switch reason {
    case nil: nil
    case .inactive:
      kind == .function ? "its tracing is not active" : "its X-Ray tracing is not switched on"
    case .invalid: "its tracing has a value that AWS refuses"
    case .notPermitted: "its role may not send traces"
    case .conditional: "it depends on the deployment"
    case .undecidedSetting: "the template does not decide its tracing"
    case .undecidedPermission: "the template does not tell whether its role may send traces"
    case .edge: "CloudFront runs it at its edge, where X-Ray is not supported"
    case .unsupportedAPI: "this kind of API has no X-Ray tracing; traces start behind it"
    }
  }
}

extension ServiceNode.Trace {
  /// The state in a legend.
  var wording: String {
    switch self {
    case .traced: "traced"
    case .broken: "broken"
    case .unknown: "unknown"
    case .passive: "without tracing of its own"
    }
  }

  /// The colours of a node: of its area, and of its border.
  ///
  /// Chosen to stay apart for people who do not see red and green apart, and on dark ground.
  var colours: (area: String, border: String) {
    switch self {
    case .traced: ("#d5f0e3", "#1b7f5a")
    case .broken: ("#fbdcd5", "#c03a1d")
    case .unknown: ("#fdefc3", "#a97400")
    case .passive: ("#eceff3", "#6b7686")
    }
  }
}

extension ServiceEdge.Origin {
  /// What makes the connection, in a tooltip.
  var wording: String {
    switch self {
    case .event: "event"
    case .target: "target"
    case .environment: "environment variable"
    case .policy: "policy"
    case .connector: "connector"
    case .client: "call from outside"
    }
  }

  /// Whether only a use is known to be possible, not a call.
  var isPossible: Bool { self == .environment || self == .policy }
}

extension ServiceKind {
  /// The kind in words.
  var name: String {
    switch self {
    case .client: "clients"
    case .api: "API"
    case .function: "function"
    case .stateMachine: "state machine"
    case .queue: "queue"
    case .topic: "topic"
    case .stream: "stream"
    case .table: "table"
    case .bucket: "bucket"
    case .eventBus: "event bus"
    case .schedule: "schedule"
    case .database: "database"
    case .graphQLAPI: "GraphQL API"
    case .loadBalancer: "load balancer"
    case .canary: "canary"
    case .userPool: "user pool"
    case .logGroup: "log group"
    case .broker: "broker"
    case .pipe: "pipe"
    case .rule: "rule"
    }
  }
}

extension ServiceMap {
  /// Where the trail ends and why, a line each.
  var endings: [String] {
    ends.map { end in
      switch end {
      case .node(let node): "\(node.label): \(node.explanation ?? "")"
      case .edge(let edge):
        "\(label(edge.source)) to \(label(edge.target)): Lambda cannot trace events of this source"
      }
    }
  }

  private func label(_ id: String) -> String { node(id)?.label ?? id }
}
