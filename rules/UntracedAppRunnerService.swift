internal import CloudFormation
internal import Linting

/// Reports a service of App Runner that surely sends no traces: it refers to no observability
/// configuration, or to one of the template that does not speak of X-Ray.
struct UntracedAppRunnerService: Rule {
  let metadata = RuleMetadata(
    id: "untraced-app-runner-service",
    group: "trace-path",
    severity: .warning,
    summary: "An App Runner service sends no traces to X-Ray.",
    rationale: """
      App Runner runs the collector that takes the spans of an instrumented application to X-Ray, but \
      only where its service refers to an observability configuration whose vendor is `AWSXRAY`.
      """,
    fixSafety: """
      Where the template has one such configuration, the fix refers to it and, in the same change, lets \
      the instance role send traces. It is unsafe where that role is outside the template. Without a \
      configuration or an instance role there is no fix.
      """,
    example: .init(
      before: """
        Resources:
          Shop:
            Type: AWS::AppRunner::Service
            Properties:
              InstanceConfiguration:
                InstanceRoleArn: !GetAtt ShopRole.Arn
          ShopRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess
          Tracing:
            Type: AWS::AppRunner::ObservabilityConfiguration
            Properties:
              TraceConfiguration:
                Vendor: AWSXRAY
        """,
      after: """
        Resources:
          Shop:
            Type: AWS::AppRunner::Service
            Properties:
              InstanceConfiguration:
                InstanceRoleArn: !GetAtt ShopRole.Arn
              ObservabilityConfiguration:
                ObservabilityEnabled: true
                ObservabilityConfigurationArn: !GetAtt Tracing.ObservabilityConfigurationArn
          ShopRole:
            Type: AWS::IAM::Role
            Properties:
              ManagedPolicyArns:
                - arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess
          Tracing:
            Type: AWS::AppRunner::ObservabilityConfiguration
            Properties:
              TraceConfiguration:
                Vendor: AWSXRAY
        """
    ),
    references: [
      "https://docs.aws.amazon.com/apprunner/latest/dg/monitor-xray.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-observabilityconfiguration.html",
    ]
  )

  func findings(in template: Template, settings: FixSettings) -> [Finding] {
    let activation = AppRunnerActivation(in: template, settings)
    return JudgedService.all([.appRunnerService], in: template).compactMap { service in
      if service.setting.state == .on, let configuration = activation.configuration(of: service),
        configuration.setting.state == .absent
      {
        let name = configuration.resource.logicalID
        return service.finding(
          self,
          "observability configuration '\(name)' of \(service.name) traces nothing",
          Remedy(none: "give '\(name)' the 'TraceConfiguration' 'Vendor: AWSXRAY'")
        )
      }
      return service.untracedFinding(self, activation.remedy)
    }
  }
}
