/// Something outside the template that a scenario decides.
struct Choice: Hashable, Sendable {
  /// What is decided.
  enum Subject: Hashable, Sendable {
    /// The value of a parameter or of a pseudo parameter.
    case parameter(String)
    /// The outcome of an `Fn::Equals` whose sides only a deployment knows, by its text.
    case equality(String)
    /// A condition by its name, where it is to be seen both ways whatever it says.
    case condition(String)
  }

  /// One way to decide it.
  enum Option: Hashable, Sendable {
    /// The value is this text.
    case text(String)
    /// The value is none of the texts that the template mentions.
    case anythingElse
    /// The comparison holds, or does not.
    case truth(Bool)
  }

  /// The path of the template whose deployment decides; empty for the template at hand.
  let template: String
  let subject: Subject
}
