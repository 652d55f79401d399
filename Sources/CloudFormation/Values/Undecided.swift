/// A reason why the template alone does not decide a value.
public enum Undecided: Hashable, Sendable {
  /// The value of a parameter, given at deployment.
  case parameter(String)
  /// A pseudo parameter, such as `AWS::Region`.
  case pseudoParameter(String)
  /// A value that another stack exports.
  case importValue(String)
  /// A dynamic reference, such as `{{resolve:ssm:name}}`.
  case dynamicReference(String)
  /// An intrinsic function that only a deployment computes, or whose arguments are wrong.
  case function(String)
  /// A macro or an include that may add anything.
  case transform
  /// A mapping, or a key of one, that does not exist.
  case mapEntry(String)
  /// A condition that is not defined or refers to itself.
  case condition(String)
  /// A reference to what the template does not define.
  case reference(String)
  /// A resource's name or attribute, known once it has been created.
  case attribute(String)
  /// The same key stands twice in one mapping.
  case duplicateKey(String)
  /// The value is of a type that does not fit here.
  case shape
  /// More scenarios than ``maximumScenarios``, or ones that take too long.
  case tooManyScenarios

  /// The number of scenarios beyond which a question about a function is not answered.
  public static let maximumScenarios = 4096

  /// The value of a parameter or of a pseudo parameter.
  static func parameter(named name: String) -> Undecided {
    name.hasPrefix("AWS::") ? .pseudoParameter(name) : .parameter(name)
  }
}
