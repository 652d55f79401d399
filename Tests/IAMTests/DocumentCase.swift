import IAM
import Testing

/// One policy document, attached to a role as `p`, and the permission that the role has by it.
struct DocumentCase: CustomTestStringConvertible, Sendable {
  let situation: String
  let document: PolicyDocument
  let permission: Permission

  init(_ situation: String, _ statements: Statement..., is permission: Permission) {
    self.situation = situation
    self.document = .statements(statements)
    self.permission = permission
  }

  init(_ situation: String, document: PolicyDocument, is permission: Permission) {
    self.situation = situation
    self.document = document
    self.permission = permission
  }

  var testDescription: String { situation }
}

extension Statement {
  static func allow(
    _ actions: Scope,
    on resources: Scope = .only(["*"]),
    sid: String? = nil,
    isConditional: Bool = false
  ) -> Statement {
    Statement(
      sid: sid,
      effect: .allow,
      actions: actions,
      resources: resources,
      isConditional: isConditional
    )
  }

  static func deny(
    _ actions: Scope,
    on resources: Scope = .only(["*"]),
    sid: String? = nil,
    isConditional: Bool = false
  ) -> Statement {
    Statement(
      sid: sid,
      effect: .deny,
      actions: actions,
      resources: resources,
      isConditional: isConditional
    )
  }

  static func undecided(_ actions: Scope, on resources: Scope = .only(["*"])) -> Statement {
    Statement(effect: .undecided, actions: actions, resources: resources)
  }

  static func other(_ actions: Scope, on resources: Scope = .only(["*"])) -> Statement {
    Statement(effect: .unrecognised, actions: actions, resources: resources)
  }
}

extension Scope {
  static let segments = Scope.only(["xray:PutTraceSegments"])
  static let telemetry = Scope.only(["xray:PutTelemetryRecords"])
  static let writes = Scope.only(["xray:PutTraceSegments", "xray:PutTelemetryRecords"])
}

extension Permission {
  static let grantedByP = Permission.granted(by: ["p"])
  static let missingBoth = Permission.missing([.putTraceSegments, .putTelemetryRecords])

  static func deniedByStatement(_ number: Int, sid: String? = nil) -> Permission {
    .denied(by: [
      Denial(policy: "p", reason: .statement(StatementReference(number: number, sid: sid)))
    ])
  }

  static func doubt(
    _ number: Int,
    _ reasons: Uncertainty...,
    sid: String? = nil,
    isDenial: Bool = false
  ) -> Permission {
    .unknown(because: [
      Doubt(
        policy: "p",
        statement: StatementReference(number: number, sid: sid),
        isDenial: isDenial,
        reasons: reasons
      )
    ])
  }
}
