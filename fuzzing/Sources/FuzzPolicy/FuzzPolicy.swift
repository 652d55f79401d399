import FuzzingSupport
import IAM

/// Evaluates any policies: whatever is decided holds however that turns out which is not.
///
/// The first bytes of the input write the policies of a role, the rest decides what they leave open.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPolicy(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var choices = ByteStream(FuzzInput(start, count))
  var writer = PolicyWriter(choices: choices)
  let policies = writer.policies()
  let boundary = writer.boundary()
  choices = writer.choices
  let permission = Permission(of: policies, boundary: boundary)
  let reversed = Permission(of: policies.reversed(), boundary: boundary)
  expect(permission.hasSameCase(as: reversed), "the order of policies decides: \(policies)")
  for _ in 0..<4 {
    var outcome = Outcome(choices: choices)
    let allowed = Action.traceWrites.map { outcome.allows($0, policies, boundary) }
    choices = outcome.choices
    switch permission {
    case .granted(let grantors):
      expect(!grantors.isEmpty, "granted by nobody")
      expect(!allowed.contains(false), "granted, but not for sure: \(policies) \(boundary)")
    case .missing(let actions):
      expect(!actions.isEmpty, "nothing is missing")
      for (action, isAllowed) in zip(Action.traceWrites, allowed) where actions.contains(action) {
        expect(!isAllowed, "missing, but possible: \(policies) \(boundary)")
      }
    case .denied(let denials):
      expect(!denials.isEmpty, "denied by nobody")
      expect(allowed.contains(false), "denied, but possible: \(policies) \(boundary)")
    case .unknown(let doubts):
      expect(!doubts.isEmpty && doubts.allSatisfy { !$0.reasons.isEmpty }, "unknown without reason")
    }
  }
  return 0
}

extension Permission {
  fileprivate func hasSameCase(as other: Permission) -> Bool {
    switch (self, other) {
    case (.granted, .granted), (.missing, .missing), (.denied, .denied), (.unknown, .unknown): true
    default: false
    }
  }
}
