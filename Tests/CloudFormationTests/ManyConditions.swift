/// Templates with many functions that depend on many conditions; the same text for the same numbers.
///
/// Every parameter `P0`, `P1`, … is `a`, `b` or `c` and is `a` by default; condition `Ek` holds where
/// `Pk` is `b`. The functions `F0`, `F1`, … have one role, which lacks the permission.
struct ManyConditions {
  /// The shapes in which conditions build upon each other.
  enum Shape: String, CaseIterable {
    /// `Ck` is `Ek`.
    case flat
    /// `Ck` is `And [Not C(k-1), Ek]`.
    case chain
    /// `Ck` is `Or [And [C(k-1), Not Ek], And [Not C(k-1), Ek]]`.
    case parity
    /// `Ck` is an `And` of `Or`s, and the other way round, over the conditions before it.
    case nest
  }

  let shape: Shape
  let conditions: Int
  let functions: Int
  /// The number of conditions that each function's tracing depends on.
  let touched: Int

  /// The template.
  var text: String {
    var lines = ["Parameters:"]
    for k in 0..<conditions {
      lines.append("  P\(k): {Type: String, Default: a, AllowedValues: [a, b, c]}")
    }
    lines.append("Conditions:")
    for k in 0..<conditions {
      lines.append("  E\(k): !Equals [!Ref P\(k), b]")
      lines.append("  C\(k): \(expression(k))")
    }
    lines.append("Resources:")
    lines.append("  R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}")
    for f in 0..<functions {
      lines += [
        "  F\(f):", "    Type: AWS::Lambda::Function", "    Properties:",
        "      Role: !GetAtt R.Arn", "      TracingConfig: {Mode: \(mode(f))}",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func expression(_ k: Int) -> String {
    guard k > 0 else { return "!Condition E0" }
    let before = "!Condition C\(k - 1)"
    switch shape {
    case .flat: return "!Condition E\(k)"
    case .chain: return "!And [!Not [\(before)], !Condition E\(k)]"
    case .parity:
      return "!Or [!And [\(before), !Not [!Condition E\(k)]], "
        + "!And [!Not [\(before)], !Condition E\(k)]]"
    case .nest:
      let (one, other) = k % 2 == 0 ? ("And", "Or") : ("Or", "And")
      let pairs = [k / 2, k / 3, k - 1].map { "!\(other) [!Condition C\($0), !Condition E\(k)]" }
      return "!\(one) [\(pairs.joined(separator: ", "))]"
    }
  }

  /// Branches in branches: the first of the touched conditions that holds decides.
  private func mode(_ function: Int) -> String {
    (0..<touched).reversed().reduce("PassThrough") { rest, k in
      let condition = (function * 7 + k * 9 + conditions - 1) % conditions
      return "!If [C\(condition), \(k % 2 == 0 ? "Active" : "PassThrough"), \(rest)]"
    }
  }
}
