/// The resource types that decide about tracing; every other type is nil.
public enum ResourceType: String, Sendable, CaseIterable {
  case lambdaFunction = "AWS::Lambda::Function"
  case lambdaVersion = "AWS::Lambda::Version"
  case serverlessFunction = "AWS::Serverless::Function"
  case serverlessStateMachine = "AWS::Serverless::StateMachine"
  case role = "AWS::IAM::Role"
  case policy = "AWS::IAM::Policy"
  case managedPolicy = "AWS::IAM::ManagedPolicy"
  case rolePolicy = "AWS::IAM::RolePolicy"
  case distribution = "AWS::CloudFront::Distribution"
  case stack = "AWS::CloudFormation::Stack"
  case serverlessApplication = "AWS::Serverless::Application"

  /// Whether SAM makes a role for resources that name none: their logical ID with `Role` behind it.
  var hasImplicitRole: Bool { self == .serverlessFunction || self == .serverlessStateMachine }
}
