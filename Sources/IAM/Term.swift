/// One entry of an `Action`, `NotAction`, `Resource` or `NotResource` list.
///
/// A text of which only a part is undecided may still be a ``pattern(_:)`` where that part does not
/// matter: `arn:${AWS::Partition}:s3:::logs` is not `*`, whatever the partition.
public enum Term: Hashable, Sendable {
  /// A text that the template decides.
  case pattern(Pattern)
  /// An intrinsic function, a dynamic reference, or anything else that the template leaves open.
  case unknown
}

extension Term: ExpressibleByStringLiteral {
  /// Creates the pattern of a string literal.
  public init(stringLiteral text: String) {
    self = .pattern(Pattern(text))
  }
}
