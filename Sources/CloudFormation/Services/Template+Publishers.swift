internal import Syntax

extension Template {
  /// The logical IDs of what functions and state machines speak of outside of their own triggers: the
  /// topics that they publish to are among them.
  ///
  /// Only these publishers hand on traces; alarms, rules and budgets start none. See
  /// <https://docs.aws.amazon.com/sns/latest/dg/sns-active-tracing.html>.
  public var namesInTracedPublishers: Set<String> {
    var names: Set<String> = []
    for resource in resources where Self.publishers.contains(resource.typeName) {
      for entry in resource.properties?.effectiveEntries ?? [] where !entry.key.hasText("Events") {
        names.formUnion(resources(namedIn: entry.value.target, of: resource).map(\.logicalID))
      }
    }
    return names
  }

  private static let publishers: Set<String> = [
    "AWS::Lambda::Function", "AWS::Serverless::Function", "AWS::StepFunctions::StateMachine",
    "AWS::Serverless::StateMachine",
  ]
}
