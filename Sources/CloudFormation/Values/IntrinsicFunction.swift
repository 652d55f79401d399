internal import Syntax

/// A call of an intrinsic function, in short (`!Ref`) or long form (`Ref:`, `Fn::Sub:`).
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html>.
struct IntrinsicFunction {
  /// The functions that can be computed without deploying the template.
  enum Name: String, CaseIterable {
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
  /// The argument; in short form the tagged node itself, whose tag is spoken for.
  let argument: Node
  /// Whether the function is a tag, such as `!Ref`.
  let isShortForm: Bool
  /// The tag in short form, else the key.
  private let writtenName: String

  private static let shortForms = Dictionary(
    uniqueKeysWithValues: Name.allCases.map { name in
      let isPrefixed = name.rawValue.hasPrefix("Fn::")
      return ("!" + (isPrefixed ? String(name.rawValue.dropFirst(4)) : name.rawValue), name)
    }
  )

  /// Reads a call; nil where the node is no intrinsic function.
  init?(_ node: Node) {
    if let tag = node.tag, tag.utf8.first == UInt8(ascii: "!"), tag.utf8.count > 1 {
      writtenName = tag
      name = IntrinsicFunction.shortForms[tag]
      argument = node
      isShortForm = true
    } else if let entry = node.onlyEffectiveEntry, entry.key.target.hasFunctionName,
      let key = entry.key.target.text
    {
      writtenName = key
      name = Name(rawValue: key)
      argument = entry.value.target
      isShortForm = false
    } else {
      return nil
    }
  }

  /// The name in long form.
  var spelling: String {
    name?.rawValue ?? (isShortForm ? "Fn::" + writtenName.dropFirst() : writtenName)
  }

  /// The items of an argument that is a list.
  var arguments: [Node] { argument.items.map(\.target) }

  /// The argument of a function that takes one text; nil where it is none, or another function.
  var text: String? { isShortForm ? argument.text : argument.plainText }

  /// The arguments of an `Fn::If`.
  struct Branches {
    /// The name of the condition as written.
    let condition: String
    /// What counts where the condition holds.
    let whenTrue: Node
    /// What counts where it does not.
    let whenFalse: Node

    /// Whether a branch is an `Fn::If` itself.
    var isNested: Bool {
      [whenTrue, whenFalse].contains { IntrinsicFunction($0)?.name == .if }
    }
  }

  /// The branches; nil where the function is not `Fn::If` or its arguments are wrong.
  var branches: Branches? {
    let arguments = name == .if ? arguments : []
    guard arguments.count == 3, let condition = arguments[0].plainText else { return nil }
    return Branches(condition: condition, whenTrue: arguments[1], whenFalse: arguments[2])
  }
}

extension Node {
  /// The text of a scalar, where no short form of a function stands in front of it.
  var plainText: String? {
    tag?.utf8.first == UInt8(ascii: "!") ? nil : text
  }

  /// The function whose call inside a mapping may add entries to it; nil where there is none.
  var generator: Undecided? {
    guard hasKey(withPrefix: "Fn::") else { return nil }
    for entry in effectiveEntries {
      if entry.key.target.hasText("Fn::Transform") { return .transform }
      if entry.key.target.isLoopKey { return .function("Fn::ForEach") }
    }
    return nil
  }

  /// The only entry of a mapping, even where a merge key brings it in.
  fileprivate var onlyEffectiveEntry: Node.Entry? {
    guard let entry = onlyEntry, entry.key.isMergeKey else { return onlyEntry }
    let entries = effectiveEntries
    return entries.count == 1 ? entries[0] : nil
  }

  /// Whether a key is the long form of an intrinsic function.
  fileprivate var hasFunctionName: Bool {
    hasText("Ref") || hasText("Condition") || hasPrefix("Fn::") && !isLoopKey
  }
}
