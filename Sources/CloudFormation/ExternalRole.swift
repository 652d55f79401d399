/// What is known of a role outside the template.
public enum ExternalRole: Hashable, Sendable {
  /// Its ARN, or another text; `${…}` stands for a part that only a deployment decides.
  case arn(String)
  /// The role is in the template, but `Ref` gives its name where an ARN is needed.
  case nameForARN(String)
  /// Only a deployment decides which role it is.
  case undecided(Undecided)
}
