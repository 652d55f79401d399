internal import Syntax

extension Tracing {
  /// Whether SAM, asked to publish at every change of a property, sees a change of tracing.
  ///
  /// It looks at the properties before anything is deployed: it fills in parameters inside of other
  /// functions, but neither a `Ref` that is the whole value nor what a condition decides. `Disabled`
  /// makes it leave the property out. Observed with the SAM translator 1.110.0.
  func isHashed(in declarations: Declarations) -> Bool {
    if case .dynamicReference? = undecided { return false }
    guard case .blocked(let node, .intrinsicFunction) = slot, let function = IntrinsicFunction(node)
    else { return true }
    if function.name == .ref {
      guard let name = function.text else { return false }
      let known: [Choice.Option] = [.text("Active"), .text("Disabled")]
      return declarations.options(forParameter: name).allSatisfy(known.contains)
    }
    var waiting = [node]
    // Aliases may lead to one node in many ways.
    var seen: Set<Node> = []
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      switch IntrinsicFunction(node)?.name {
      case .findInMap, .join, .ref, .select, .split, .sub: break
      case nil where IntrinsicFunction(node) == nil: break
      case .and, .condition, .equals, .getAtt, .if, .importValue, .not, .or, .transform, nil:
        return false
      }
      waiting += node.items.map(\.target) + node.effectiveEntries.map(\.value.target)
    }
    return true
  }
}
