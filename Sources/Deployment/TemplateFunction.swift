public import CloudFormation
public import Syntax

/// A function of a template, as far as a deployed one is compared with it.
public struct TemplateFunction: Sendable, Hashable {
  /// The path of the template.
  public let path: String
  /// The place of the logical ID.
  public let location: SourceLocation
  /// The logical ID.
  public let logicalID: String
  /// The name that the function is deployed under, where the template alone decides it.
  public let name: String?
  /// The tracing over all scenarios.
  public let tracing: TracingState

  /// Creates a function of what is known of it.
  public init(
    path: String,
    location: SourceLocation,
    logicalID: String,
    name: String?,
    tracing: TracingState
  ) {
    self.path = path
    self.location = location
    self.logicalID = logicalID
    self.name = name
    self.tracing = tracing
  }

  /// The functions of a template that exist in some deployment.
  public static func functions(
    of template: Template,
    in source: SourceText,
    _ lines: LineTable
  ) -> [TemplateFunction] {
    template.functions.filter(\.exists).map { function in
      TemplateFunction(
        path: source.path,
        location: lines.location(of: function.resource.key.range.lowerBound),
        logicalID: function.logicalID,
        name: template.physicalName(of: function),
        tracing: function.tracing.state
      )
    }
  }
}
