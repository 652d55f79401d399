internal import CloudFormation
internal import Linting

/// Reports a function whose `Role` is `Ref` of a role: that is the role's name, not its ARN.
struct RoleNameForARN: Rule {
  let metadata = RuleMetadata(
    id: "role-name-for-arn",
    severity: .error,
    summary: "A function names its role by Ref, which gives a name where an ARN is needed.",
    rationale: """
      `Ref` of an `AWS::IAM::Role` gives the name of the role. `Role` of a function takes an ARN, so \
      the deployment fails. `Fn::GetAtt` of `Arn` gives the ARN.
      """,
    fixSafety: """
      `Ref` becomes `Fn::GetAtt` of `Arn`. Safe on an `AWS::Lambda::Function`: the template does not \
      deploy without it. Unsafe on an `AWS::Serverless::Function`, whose `Role` only the SAM \
      transform reads.
      """,
    example: .init(
      before: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !Ref OrdersRole
              TracingConfig: {Mode: Active}
          OrdersRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess
        """,
      after: """
        Resources:
          Orders:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt OrdersRole.Arn
              TracingConfig: {Mode: Active}
          OrdersRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess
        """
    ),
    references: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    template.functions.flatMap { function in
      function.roleNames.map { name in
        Finding(
          self,
          "'Role' of function '\(function.logicalID)' is the name of role '\(name.logicalID)', not its ARN",
          at: name.node,
          in: function.resource,
          fix: Fix(
            applicability: function.isServerless ? .unsafe : .safe,
            title: "refer to the ARN of role '\(name.logicalID)'",
            steps: RoleARNReference(insteadOf: name, in: function.resource).steps
          )
        )
      }
    }
  }
}
