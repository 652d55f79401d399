internal import Syntax

/// A parameter of a template: which values it may take at deployment.
///
/// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html>.
struct Parameter: Sendable {
  /// The only values that a deployment accepts; nil where any is, and for a list, of which they are
  /// the items.
  let allowedValues: [String]?
  /// The value that counts when a deployment gives none.
  let defaultValue: String?
  /// Whether the value is a list, separated by commas.
  let isList: Bool

  init(_ declaration: Node) {
    let type = declaration["Type"]?.text ?? "String"
    // What the template gives for a parameter of such a type is the name under which the Systems
    // Manager keeps the value.
    let stored = "AWS::SSM::Parameter::Value<"
    let isStored = type.hasPrefix(stored)
    let content = isStored ? String(type.dropFirst(stored.count)) : type
    isList = content.hasPrefix("CommaDelimitedList") || content.hasPrefix("List<")
    let allowed = declaration["AllowedValues"]
    allowedValues =
      isStored || isList || allowed?.isSequence != true
      ? nil : allowed?.items.compactMap { $0.target.canonicalText }.uniqued
    let value = declaration["Default"]
    defaultValue = isStored || value?.isNull == true ? nil : value?.canonicalText
  }
}

extension Node {
  /// The text of a scalar as CloudFormation compares it: booleans in lower case.
  var canonicalText: String? {
    if case .boolean(let value)? = scalarKind { return value ? "true" : "false" }
    return text
  }
}
