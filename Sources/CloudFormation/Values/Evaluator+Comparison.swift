internal import Syntax

/// Comparisons, three-valued.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html>.
extension Evaluator {
  /// Whether the sides of an `Fn::Equals` are the same; nil where the template does not decide.
  func equals(_ function: IntrinsicFunction, _ bindings: Bindings) -> Bool? {
    let sides = function.arguments
    guard sides.count == 2 else { return nil }
    let (one, other) = (value(of: sides[0], bindings), value(of: sides[1], bindings))
    switch (one, other) {
    case (.text(let left, _), .text(let right, _)):
      if let left = left.literal, let right = right.literal { return left == right }
      if left.isSame(as: right) { return true }
      // "Anything else" is none of the literals that the parameter is compared with.
      if isExcluded(left, right) || isExcluded(right, left) { return false }
    case (.text, .undecided), (.undecided, .text), (.undecided, .undecided): break
    default: return nil
    }
    guard let decisions, let comparison = spelling(ofComparison: sides, bindings) else {
      return nil
    }
    let option = decisions.option(
      for: choice(.equality(comparison)),
      label: decisions.compiler.current ?? "Fn::Equals",
      among: [.truth(true), .truth(false)]
    )
    return option == .truth(true)
  }

  /// Whether a text is the value of an undecided parameter that, in this scenario, cannot be another
  /// text.
  private func isExcluded(_ text: Text, _ other: Text) -> Bool {
    guard decisions != nil, case .parameter(let name)? = text.onlySegment,
      let literal = other.literal
    else { return false }
    return declarations.options(forParameter: name).contains(.text(literal))
  }

  /// The text of a comparison without its layout and order, so that equal ones are one choice; nil
  /// where it is too long.
  private func spelling(ofComparison sides: [Node], _ bindings: Bindings) -> String? {
    let spellings = sides.compactMap { spelling(of: $0, bindings) }
    return spellings.count == sides.count ? spellings.sorted().joined(separator: "=") : nil
  }

  private func spelling(of node: Node, _ bindings: Bindings) -> String? {
    let spelling = descend { self.anySpelling(of: node.target, bindings) } ?? nil
    return spelling.flatMap { $0.utf8.count <= Evaluator.maximumSpelling ? $0 : nil }
  }

  /// The longest comparison, in bytes, that is told apart from others.
  private static let maximumSpelling = 10_000

  private func anySpelling(of node: Node, _ bindings: Bindings) -> String? {
    if let function = IntrinsicFunction(node), function.isShortForm {
      return spelling(ofPlain: node, bindings).map { "{'\(function.spelling)':\($0),}" }
    }
    return spelling(ofPlain: node, bindings)
  }

  /// The text of a node without regard to its tag.
  private func spelling(ofPlain node: Node, _ bindings: Bindings) -> String? {
    switch node.kind {
    case .scalar: return "'" + bindings.substituted(in: node.canonicalText ?? "") + "'"
    case .sequence:
      var result = "["
      for item in node.items {
        guard let item = spelling(of: item, bindings) else { return nil }
        result += item + ","
      }
      return result + "]"
    case .mapping:
      var result = "{"
      for entry in node.effectiveEntries {
        guard let key = spelling(of: entry.key, bindings),
          let value = spelling(of: entry.value, bindings)
        else { return nil }
        result += key + ":" + value + ","
      }
      return result + "}"
    case .alias: return nil
    }
  }
}
