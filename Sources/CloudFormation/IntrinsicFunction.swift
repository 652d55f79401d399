internal import Syntax

/// A call of an intrinsic function, in short (`!Ref`) or long form (`Ref:`, `Fn::Sub:`).
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html>.
struct IntrinsicFunction {
  /// The functions that can be computed without deploying the template.
  enum Name: String {
    case ref = "Ref"
    case condition = "Condition"
    case and = "Fn::And"
    case equals = "Fn::Equals"
    case findInMap = "Fn::FindInMap"
    case getAtt = "Fn::GetAtt"
    case `if` = "Fn::If"
    case importValue = "Fn::ImportValue"
    case join = "Fn::Join"
    case not = "Fn::Not"
    case or = "Fn::Or"
    case select = "Fn::Select"
    case split = "Fn::Split"
    case sub = "Fn::Sub"
    case transform = "Fn::Transform"
  }

  /// The function; nil where only a deployment can compute it.
  let name: Name?
  /// The name in long form.
  let spelling: String
  /// The argument; in short form the tagged node itself, whose tag is spoken for.
  let argument: Node
  /// Whether the call is a tag of its argument.
  let isShortForm: Bool

  /// Reads a call; nil where the node is no intrinsic function.
  init?(_ node: Node) {
    if let tag = node.tag, tag.utf8.first == UInt8(ascii: "!"), tag.utf8.count > 1 {
      let suffix = String(tag.dropFirst())
      spelling = suffix == "Ref" || suffix == "Condition" ? suffix : "Fn::" + suffix
      argument = node
      isShortForm = true
    } else if let entry = node.onlyEntry, entry.key.hasFunctionName, let key = entry.key.text {
      spelling = key
      argument = entry.value.target
      isShortForm = false
    } else {
      return nil
    }
    name = Name(rawValue: spelling)
  }

  /// The items of an argument that is a list.
  var arguments: [Node] { argument.items.map(\.target) }

  /// The argument of a function that takes one scalar.
  var scalar: String? { argument.text }
}

extension Node {
  /// Whether a key is the long form of an intrinsic function.
  fileprivate var hasFunctionName: Bool {
    hasText("Ref") || hasText("Condition") || hasPrefix("Fn::") && !hasPrefix("Fn::ForEach::")
  }
}
