/// Templates for the tests of commands.
enum Sample {
  /// Nothing to report.
  static let clean = """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          Tracing: Active

    """

  /// One finding with a safe fix.
  static let untraced = """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: .

    """

  /// The same after the fix.
  static let traced = untraced + "      Tracing: Active\n"

  /// One error with an unsafe fix, and an information.
  static let external = """
    Resources:
      Orders:
        Type: AWS::Lambda::Function
        Properties:
          Role: arn:aws:iam::123456789012:role/orders

    """

  /// One information.
  static let information = external + "      TracingConfig: {Mode: Active}\n"

  /// One warning.
  static let conditional = """
    Parameters:
      Mode: {Type: String, AllowedValues: [PassThrough, Active]}
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          Tracing: !Ref Mode

    """

  static let broken = "Resources: {Orders: {Type: AWS::Lambda::Function, Properties: *nowhere}}\n"
}
