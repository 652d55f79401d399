internal import Syntax

/// The resource types that decide about tracing; every other type is nil.
public enum ResourceType: String, Sendable, CaseIterable {
  case lambdaFunction = "AWS::Lambda::Function"
  case lambdaVersion = "AWS::Lambda::Version"
  case serverlessFunction = "AWS::Serverless::Function"
  case role = "AWS::IAM::Role"
  case policy = "AWS::IAM::Policy"
  case managedPolicy = "AWS::IAM::ManagedPolicy"
  case rolePolicy = "AWS::IAM::RolePolicy"
  case distribution = "AWS::CloudFront::Distribution"
  case stack = "AWS::CloudFormation::Stack"
  case serverlessApplication = "AWS::Serverless::Application"

  /// Reads the type of a resource's `Type` scalar.
  init?(_ node: Node) {
    guard let match = ResourceType.allCases.first(where: { node.hasText($0.rawValue) }) else {
      return nil
    }
    self = match
  }
}
