internal import Syntax

/// The resource types that decide about tracing; every other type is nil.
public enum ResourceType: String, Sendable, CaseIterable {
  case lambdaFunction = "AWS::Lambda::Function"
  case lambdaVersion = "AWS::Lambda::Version"
  case lambdaAlias = "AWS::Lambda::Alias"
  case serverlessFunction = "AWS::Serverless::Function"
  case serverlessStateMachine = "AWS::Serverless::StateMachine"
  case role = "AWS::IAM::Role"
  case policy = "AWS::IAM::Policy"
  case managedPolicy = "AWS::IAM::ManagedPolicy"
  case rolePolicy = "AWS::IAM::RolePolicy"
  case distribution = "AWS::CloudFront::Distribution"
  case stack = "AWS::CloudFormation::Stack"
  case serverlessApplication = "AWS::Serverless::Application"

  /// The type that a scalar names.
  init?(_ node: Node) {
    let length = node.textLength
    let found = ResourceType.all.first { $0.length == length && node.hasText($0.type.rawValue) }
    guard let found else { return nil }
    self = found.type
  }

  /// All types with the lengths of their names, listed once.
  private static let all = allCases.map { (type: $0, length: $0.rawValue.utf8.count) }

  /// Whether SAM makes a role for resources that name none: their logical ID with `Role` behind it.
  var hasImplicitRole: Bool { self == .serverlessFunction || self == .serverlessStateMachine }
}
