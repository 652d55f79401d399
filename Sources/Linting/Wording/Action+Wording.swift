public import IAM

extension [Action] {
  /// The names of the actions, in words that follow "allow".
  public var wording: String {
    let names = map(\.name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
