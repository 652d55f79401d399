public import Syntax

extension Template {
  /// The resources in the order of the template; a loop's body gives one for each instance.
  public var resources: [Resource] { declarations.resources }

  /// The resource with a logical ID.
  public func resource(_ logicalID: String) -> Resource? { declarations.resource(logicalID) }

  /// The resources that are spoken of anywhere below a value of a resource, whatever the scenario: by
  /// intrinsic functions, in substitutions, or by their plain logical ID.
  public func resources(namedIn value: Node, of resource: Resource) -> [Resource] {
    References(value, resource.bindings).identifiers.uniqued.compactMap(declarations.resource)
  }

  /// What the texts below a value of a resource may name, whatever the scenario: logical IDs, and
  /// texts that are none.
  public func names(in value: Node, of resource: Resource) -> [String] {
    References(value, resource.bindings).identifiers.uniqued
  }

  /// The X-Ray resource policies of the template that speak of a service, by its principal.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-resourcepolicy.html>.
  public func traceResourcePolicies(for principal: StaticString) -> [Resource] {
    resources.filter { policy in
      policy.typeName == "AWS::XRay::ResourcePolicy"
        && policy.properties?["PolicyDocument"]?.mentions(principal) ?? false
    }
  }

  /// The policy resources that may be attached to a role from their own side; for a role that SAM
  /// makes, by the logical ID of the function.
  public func policies(attachedTo logicalID: String) -> [Resource] {
    attachments[logicalID].compactMap(declarations.resource)
  }
}
