internal import Syntax

/// Conditions, three-valued.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html>.
extension Evaluator {
  /// Whether a condition expression holds; nil where the template does not decide.
  func test(_ expression: Node, _ bindings: Bindings) -> Bool? {
    guard let function = IntrinsicFunction(expression.target) else { return nil }
    switch function.name {
    case .condition: return function.scalar.flatMap { condition(bindings.substituted(in: $0)) }
    case .not:
      guard function.arguments.count == 1 else { return nil }
      return test(function.arguments[0], bindings).map { !$0 }
    case .and: return testAll(function.arguments, bindings, until: false)
    case .or: return testAll(function.arguments, bindings, until: true)
    case .equals: return equals(function, bindings)
    default: return nil
    }
  }

  /// Tests one expression after the other until one decides.
  private func testAll(_ expressions: [Node], _ bindings: Bindings, until stop: Bool) -> Bool? {
    guard !expressions.isEmpty else { return nil }
    var result: Bool? = !stop
    for expression in expressions {
      switch test(expression, bindings) {
      case stop: return stop
      case nil: result = nil
      default: continue
      }
    }
    return result
  }

  private func equals(_ function: IntrinsicFunction, _ bindings: Bindings) -> Bool? {
    let sides = function.arguments
    guard sides.count == 2 else { return nil }
    let (one, other) = (value(of: sides[0], bindings), value(of: sides[1], bindings))
    switch (one, other) {
    case (.text(let left, _), .text(let right, _)):
      if let left = left.literal, let right = right.literal { return left == right }
      if left == right { return true }
    case (.text(let text, _), .undecided(let why)), (.undecided(let why), .text(let text, _)):
      // "Anything else" is none of the literals that the parameter is compared with.
      if let literal = text.literal, isExcluded(literal, why) { return false }
    case (.undecided(.parameter(let left)), .undecided(.parameter(let right))) where left == right:
      return true
    case (.undecided, .undecided): break
    default: return nil
    }
    guard let decisions else { return nil }
    let option = decisions.option(
      for: choice(.equality(spelling(of: function.argument, bindings))),
      label: openConditions.last ?? "Fn::Equals",
      among: [.truth(true), .truth(false)]
    )
    return option == .truth(true)
  }

  /// Whether an undecided parameter cannot be a text in this scenario.
  private func isExcluded(_ literal: String, _ why: Undecided) -> Bool {
    guard decisions != nil else { return false }
    switch why {
    case .parameter(let name), .pseudoParameter(let name):
      return declarations.options(forParameter: name).contains(.text(literal))
    default: return false
    }
  }

  /// The text of an expression without its layout, so that equal comparisons are one choice.
  private func spelling(of node: Node, _ bindings: Bindings) -> String {
    let node = node.target
    let tag = node.tag ?? ""
    switch node.kind {
    case .scalar: return tag + "'" + bindings.substituted(in: node.text ?? "") + "'"
    case .sequence:
      return tag + "[" + node.items.map { spelling(of: $0, bindings) }.joined(separator: ",") + "]"
    case .mapping:
      let entries = node.entries.map {
        spelling(of: $0.key, bindings) + ":" + spelling(of: $0.value, bindings)
      }
      return tag + "{" + entries.joined(separator: ",") + "}"
    case .alias: return "*"
    }
  }
}
