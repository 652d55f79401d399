/// Whether a template is plain CloudFormation or needs the SAM transform.
public enum Dialect: String, Sendable {
  /// The template is deployed as it is.
  case cloudFormation = "cloudformation"
  /// The template declares the SAM transform or has a resource of an `AWS::Serverless` type; many
  /// fragments carry no `Transform` of their own.
  case sam
}
