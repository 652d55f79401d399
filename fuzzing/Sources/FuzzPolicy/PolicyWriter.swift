import FuzzingSupport
import IAM

/// Writes policies as the bytes of an input choose.
struct PolicyWriter {
  var choices: ByteStream

  private static let texts = [
    "*", "xray:*", "xray:PutTraceSegments", "xray:PutTelemetryRecords", "XRay:put*", "xray:Put?*",
    "logs:*", "x*:*", "**", "", "arn:aws:xray:*:*:*", "xray:PutT*s", "*:*",
  ]

  mutating func policies() -> [AttachedPolicy] {
    (0..<choices.below(4)).map { policy("policy \($0)") }
  }

  mutating func boundary() -> PermissionsBoundary {
    switch choices.below(4) {
    case 0: .unknown(label: "boundary")
    case 1: .policy(policy("boundary"))
    default: .none
    }
  }

  private mutating func policy(_ label: String) -> AttachedPolicy {
    let count = choices.below(6)
    let document =
      count == 5 ? PolicyDocument.unknown : .statements((0..<count).map { _ in statement() })
    return AttachedPolicy(label: label, document: document)
  }

  private mutating func statement() -> Statement {
    Statement(
      effect: choices.one(of: [.allow, .allow, .deny, .unrecognised, .undecided]),
      actions: scope(),
      resources: scope(),
      isConditional: choices.below(4) == 0
    )
  }

  private mutating func scope() -> Scope {
    switch choices.below(8) {
    case 0: .missing
    case 1, 2: .except(terms())
    default: .only(terms())
    }
  }

  private mutating func terms() -> [Term] {
    (0..<choices.below(4)).map { _ in term() }
  }

  private mutating func term() -> Term {
    switch choices.below(8) {
    case 0: return .unknown
    case 1:
      // Any text of the letters that matter.
      let letters = Array("*?:xrayPutTs".unicodeScalars)
      var text = ""
      for _ in 0..<choices.below(12) { text.unicodeScalars.append(choices.one(of: letters)) }
      return .pattern(Pattern(text))
    default: return .pattern(Pattern(choices.one(of: PolicyWriter.texts)))
    }
  }
}
