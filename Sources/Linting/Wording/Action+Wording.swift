public import IAM

extension [Action] {
  /// The names of the actions, in words that follow "allow".
  public var wording: String { map(\.name).joined(separator: " and ") }
}
