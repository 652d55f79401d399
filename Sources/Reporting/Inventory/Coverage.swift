internal import CloudFormation

/// How many functions are traced for certain: tracing is active in every scenario, and the role may
/// send traces in every one.
///
/// Functions that X-Ray does not support do not count.
public struct Coverage: Sendable, Hashable {
  /// The functions that X-Ray supports.
  public let functions: Int
  /// Those of them that are traced for certain.
  public let traced: Int

  init(_ functions: some Sequence<FunctionRecord>) {
    let traceable = functions.filter { $0.exemption == nil }
    self.functions = traceable.count
    traced = traceable.count(where: \.isTraced)
  }

  /// The share in per cent, rounded down, so that 100 means all; nil where there are no functions.
  public var percent: Int? { functions == 0 ? nil : 100 * traced / functions }
}

extension FunctionRecord {
  /// Whether X-Ray traces the function for certain.
  public var isTraced: Bool {
    exemption == nil && tracing == .active && permission == .granted
  }
}

extension TemplateRecord {
  /// How many functions of the template are traced for certain.
  public var coverage: Coverage { Coverage(functions) }
}

extension Inventory {
  /// How many functions of all templates are traced for certain.
  public var coverage: Coverage { Coverage(templates.lazy.flatMap(\.functions)) }
}
