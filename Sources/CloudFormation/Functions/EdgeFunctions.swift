internal import Syntax

/// The functions that a CloudFront distribution of the template runs at its edge.
///
/// See <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-the-edge.html>.
struct EdgeFunctions: Sendable {
  let logicalIDs: Set<String>

  init(_ declarations: Declarations, _ qualifiers: FunctionQualifiers) {
    var found: Set<String> = []
    for resource in declarations.resources where resource.type == .distribution {
      guard let properties = resource.properties else { continue }
      for value in properties.values(under: "LambdaFunctionARN") {
        for id in References(value, resource.bindings).identifiers {
          found.formUnion(qualifiers.functions[id] ?? [id])
        }
      }
    }
    logicalIDs = found
  }
}

extension Node {
  /// The values that stand under a key at any depth; aliases are not followed.
  fileprivate func values(under key: String) -> [Node] {
    switch kind {
    case .scalar, .alias: []
    case .sequence: items.flatMap { $0.values(under: key) }
    case .mapping:
      entries.flatMap { entry in
        entry.key.hasText(key) ? [entry.value.target] : entry.value.values(under: key)
      }
    }
  }
}
