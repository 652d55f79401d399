/// What is known of a role outside the template.
public enum ExternalRole: Hashable, Sendable {
  /// Its ARN, or another text; `${…}` stands for a part that only a deployment decides.
  case arn(String)
  /// The role is in the template, but `Ref` gives its name where an ARN is needed.
  case nameForARN(String)
  /// Only a deployment decides which role it is.
  case undecided(Undecided)

  /// Whether the role is not in the template; one whose name is given for its ARN is.
  public var isElsewhere: Bool {
    if case .nameForARN = self { false } else { true }
  }
}
