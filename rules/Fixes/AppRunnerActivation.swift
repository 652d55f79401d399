internal import CloudFormation
internal import Linting
internal import Rewriting
internal import Syntax

/// The fixes that make services of App Runner traced: each refers to an observability configuration.
///
/// See <https://docs.aws.amazon.com/apprunner/latest/dg/manage-configure-observability.html>.
struct AppRunnerActivation {
  private let template: Template
  private let settings: FixSettings
  private let configurations: [JudgedService]
  private static let configurationKey = "ObservabilityConfiguration"
  private static let arnKey = "ObservabilityConfigurationArn"

  init(in template: Template, _ settings: FixSettings) {
    self.template = template
    self.settings = settings
    configurations = JudgedService.all([.appRunner], in: template)
  }

  /// The configuration of the template that a service refers to; nil where that is another one.
  func configuration(of service: JudgedService) -> JudgedService? {
    let value = service.resource.properties?[Self.configurationKey]?[Self.arnKey]
    let named = value.map { template.resources(namedIn: $0, of: service.resource) } ?? []
    return configurations.first { configuration in
      named.contains { $0.logicalID == configuration.resource.logicalID }
    }
  }

  /// Whether the configuration of a service that refers to one may make it traced.
  func mayTrace(_ service: JudgedService) -> Bool {
    guard service.setting.service == .appRunnerService,
      let configuration = configuration(of: service)
    else { return true }
    return configuration.setting.mayBeOn
  }

  /// The fix for a service, where it is plain to which configuration it is to refer.
  func remedy(for service: JudgedService) -> Remedy {
    let traced = configurations.filter {
      $0.setting.state == .on && $0.resource.isBeside(service.resource)
    }
    guard traced.count == 1, let configuration = traced.first else {
      let number = traced.isEmpty ? "no" : "more than one"
      return Remedy(
        none: "the template has \(number) AWS::AppRunner::ObservabilityConfiguration "
          + "with 'Vendor: AWSXRAY' to refer to; name one in '\(Self.configurationKey)'"
      )
    }
    guard service.roles?.role.kind != .missing else {
      return Remedy(none: "it has no 'InstanceRoleArn' to send traces with; give it a role first")
    }
    guard let step = step(of: service, to: configuration) else {
      return Remedy(none: "write '\(Self.arnKey)' of '\(configuration.resource.logicalID)' there")
    }
    var remedy = Remedy("activate tracing of \(service.name)", step, of: .service)
    if let roles = service.roles { _ = remedy.addPermissions(of: roles, settings) }
    return remedy
  }

  private func step(of service: JudgedService, to configuration: JudgedService) -> Fix.Step? {
    let id = service.resource.writtenID
    switch service.setting.slot {
    case .missing(let path, let mapping) where path.first == Self.configurationKey:
      let value: Literal = [
        "ObservabilityEnabled": true,
        Self.arnKey: .attribute(Self.arnKey, of: configuration.resource, in: mapping.tree.notation),
      ]
      return Fix.Step(.insert(key: Self.configurationKey, value: value, into: mapping), for: id)
    case .value(let node)
    where self.configuration(of: service)?.resource.logicalID == configuration.resource.logicalID:
      return Fix.Step(.replace(node, with: true), for: id)
    case .missing, .null, .value, .list, .blocked: return nil
    }
  }
}

extension Literal {
  /// A reference to an attribute of a resource; JSON takes no other form than a list.
  fileprivate static func attribute(
    _ name: String,
    of resource: Resource,
    in notation: SyntaxTree.Notation
  ) -> Literal {
    let id = resource.logicalID
    return notation == .json
      ? ["Fn::GetAtt": [.scalar(id), .scalar(name)]]
      : .tagged(tag: "!GetAtt", longForm: "Fn::GetAtt", text: "\(id).\(name)")
  }
}
