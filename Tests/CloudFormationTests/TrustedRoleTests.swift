import CloudFormation
import Syntax
import Testing

/// Roles elsewhere whose permission the user vouches for.
struct TrustedRoleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let pattern: String
    let role: String
    let isTrusted: Bool

    var testDescription: String { "\(pattern) \(isTrusted ? "=" : "≠") \(role)" }

    init(_ pattern: String, _ role: String, _ isTrusted: Bool) {
      self.pattern = pattern
      self.role = role
      self.isTrusted = isTrusted
    }
  }

  static let role = "arn:aws:iam::123456789012:role/lambda-orders"

  static let cases = [
    Case("arn:aws:iam::123456789012:role/lambda-orders", role, true),
    Case("arn:*:role/lambda-*", role, true),
    Case("arn:aws:iam::*:role/lambda-order?", role, true),
    Case("arn:aws:iam::*:role/LAMBDA-*", role, false),
    Case("arn:aws:iam::*:role/lambda", role, false),
    Case("arn:aws:iam::210987654321:role/*", role, false),
    // A pattern that is no ARN speaks of exports.
    Case("*", role, false),
    // Parts that only a deployment decides satisfy a star, and nothing else.
    Case("arn:aws:iam::*:role/x", "!Sub arn:aws:iam::${AWS::AccountId}:role/x", true),
    Case("arn:*:iam::*:role/x", "!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/x", true),
    Case("arn:aws:iam::????????????:role/x", "!Sub arn:aws:iam::${AWS::AccountId}:role/x", false),
    Case("arn:aws:iam::*:role/*", "!Sub arn:aws:iam::1:role/${Unknown.Name}", true),
    Case("arn:aws:iam::*:role/y*", "!Sub arn:aws:iam::1:role/x${AWS::StackName}", false),
    Case("arn:*", "!Ref Given", false),
    // Names of exports.
    Case("*-role", "!ImportValue orders-role", true),
    Case("*-role", "!ImportValue orders", false),
    Case("arn:*", "!ImportValue orders-role", false),
    Case("*-role", "{'Fn::ImportValue': !Sub '${AWS::StackName}-role'}", true),
    Case("net-role", "{'Fn::ImportValue': !Sub '${AWS::StackName}-role'}", false),
    // A role of the template is judged by its policies.
    Case("arn:*", "!GetAtt Role.Arn", false),
  ]

  @Test(arguments: cases)
  func permissionOfATrustedRoleIsTakenAsGiven(example: Case) throws {
    let function = try function(example.role, trusting: [example.pattern])
    let isInTemplate = function.role.kind == .template
    #expect(
      function.permission.state
        == (example.isTrusted ? .granted : isInTemplate ? .missing : .unknown)
    )
    #expect(
      function.permission.grantedBy
        == (example.isTrusted ? ["trusted role '\(example.pattern)'"] : [])
    )
    #expect(function.role.external.isEmpty == (example.isTrusted || isInTemplate))
    #expect(function.role.kind == (isInTemplate ? .template : .external))
  }

  @Test func trustInOneOfTwoRolesIsConditional() throws {
    let role = "!If [IsProd, 'arn:aws:iam::1:role/a', 'arn:aws:iam::1:role/b']"
    let one = try function(role, trusting: ["arn:*/a"])
    #expect(one.permission.state == .conditional)
    #expect(one.role.external == [.arn("arn:aws:iam::1:role/b")])
    let both = try function(role, trusting: ["arn:*/a", "arn:*/b"])
    #expect(both.permission.state == .granted)
    #expect(both.permission.grantedBy == ["trusted role 'arn:*/a'", "trusted role 'arn:*/b'"])
  }

  private func function(_ role: String, trusting patterns: [String]) throws -> Function {
    let text = """
      Parameters:
        Given: {Type: String}
        Stage: {Type: String}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
      Resources:
        Role: {Type: AWS::IAM::Role, Properties: {}}
        F:
          Type: AWS::Lambda::Function
          Properties:
            Role: \(role)
      """
    let tree = try SyntaxTree(parsing: SourceText(path: "t.yaml", text: text))
    let templates = Template.templates(in: tree, trusting: TrustedRoles(patterns))
    return try #require(templates.first?.functions.first)
  }
}
