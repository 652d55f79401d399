internal import Syntax

/// What a piece of a template amounts to in one scenario.
enum Value: Hashable {
  /// Nothing: the property is removed, by `Ref: AWS::NoValue` or because it is not there.
  case absent
  /// An explicit null.
  case null
  /// A text, number or boolean; the kind is that of the literal it was written as.
  case text(Text, Node.ScalarKind)
  /// A mapping whose values have not been looked at.
  case mapping(Node)
  /// A list; its items have been looked at, those that are removed are gone.
  case list([Value])
  /// The template does not decide.
  case undecided(Undecided)

  /// A literal text.
  static func literal(_ text: String) -> Value { .text(Text(text), .string) }

  /// The text, where the value is one without holes.
  var literal: String? {
    if case .text(let text, _) = self { text.literal } else { nil }
  }

  /// The text with holes, where the value is a text.
  var text: Text? {
    if case .text(let text, _) = self { text } else { nil }
  }

  /// The mapping, where the value is one.
  var mapping: Node? {
    if case .mapping(let node) = self { node } else { nil }
  }

  /// Whether two values are surely the same, whatever is not known of them.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.absent, .absent), (.null, .null): true
    case (.text(let text, let kind), .text(let otherText, let otherKind)):
      kind == otherKind && text.isSame(as: otherText)
    default: false
    }
  }

  /// Whether the value is nothing or null.
  var isAbsentOrNull: Bool {
    switch self {
    case .absent, .null: true
    case .text, .mapping, .list, .undecided: false
    }
  }

  /// Why the value is not known; nil where it is.
  var undecided: Undecided? {
    switch self {
    case .undecided(let why): why
    case .text(let text, _): text.undecided
    case .absent, .null, .mapping, .list: nil
    }
  }
}
