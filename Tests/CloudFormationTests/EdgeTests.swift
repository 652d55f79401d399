import CloudFormation
import Testing

/// Functions that CloudFront runs at its edge.
@Suite struct EdgeTests {
  private static func distribution(_ association: String) -> String {
    """
    Resources:
      F: {Type: AWS::Lambda::Function}
      V: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref F}}
      W: {Type: AWS::Lambda::Version, Properties: {FunctionName: !GetAtt F.Arn}}
      D:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            DefaultCacheBehavior:
              LambdaFunctionAssociations: [{EventType: viewer-request, \(association)}]
    """
  }

  @Test(arguments: [
    ("LambdaFunctionARN: !Ref V", true),
    ("LambdaFunctionARN: !Ref W", true),
    ("LambdaFunctionARN: !GetAtt V.FunctionArn", true),
    ("LambdaFunctionARN: !Ref F.Version", true),
    ("LambdaFunctionARN: !Sub '${F.Arn}:1'", true),
    ("LambdaFunctionARN: !If [C, !Ref V, !Ref AWS::NoValue]", true),
    ("LambdaFunctionARN: !Ref Other", false),
    ("Other: !Ref V", false),
  ])
  func association(_ association: String, _ isAtEdge: Bool) throws {
    let function = try Template.function(in: Self.distribution(association))
    #expect(function?.exemption == (isAtEdge ? .edge : nil))
  }

  @Test(arguments: [
    ("{Statement: {Principal: {Service: [lambda.amazonaws.com, edgelambda.amazonaws.com]}}}", true),
    ("'{\"Principal\": {\"Service\": \"edgelambda.amazonaws.com\"}}'", true),
    ("{Statement: {Principal: {Service: lambda.amazonaws.com}}}", false),
    ("[]", false),
  ])
  func trust(_ document: String, _ isAtEdge: Bool) throws {
    let lambda = TemplateText.role("AssumeRolePolicyDocument: \(document)")
    #expect(try Template.function(in: lambda)?.exemption == (isAtEdge ? .edge : nil))
    let serverless = TemplateText.serverless("AssumeRolePolicyDocument: \(document)")
    #expect(try Template.function(in: serverless)?.exemption == (isAtEdge ? .edge : nil))
  }

  @Test func aRoleForTheEdgeIsNoUseToJudge() throws {
    let template = TemplateText.role("AssumeRolePolicyDocument: edgelambda.amazonaws.com")
    #expect(try Template.all(in: template).first?.roleUses.isEmpty == true)
  }
}
