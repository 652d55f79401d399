internal import CloudFormation

/// The counts over the functions of an inventory.
public struct InventoryTotals: Sendable, Hashable {
  /// What a function's tracing comes down to.
  public enum Group: String, Sendable, CaseIterable {
    /// Traced in every scenario.
    case traced
    /// Traced in no scenario: not set, switched off, or set to what AWS refuses.
    case notTraced = "not traced"
    /// Traced in some scenarios only.
    case conditional
    /// Decided outside the template.
    case unknown
    /// X-Ray does not support the function.
    case exempt
  }

  /// The templates.
  public let templates: Int
  /// The functions of all groups.
  public let functions: Int
  /// The functions whose role may send traces in every scenario; exempt functions are not counted.
  public let permitted: Int
  private let groups: [Group: Int]

  init(_ inventory: Inventory) {
    let all = inventory.templates.flatMap(\.functions)
    templates = inventory.templates.count
    functions = all.count
    permitted = all.count { $0.exemption == nil && $0.permission == .granted }
    groups = all.reduce(into: [:]) { $0[$1.group, default: 0] += 1 }
  }

  /// The number of functions of one group.
  public func functions(_ group: Group) -> Int {
    groups[group, default: 0]
  }

  /// The functions that X-Ray supports.
  public var traceable: Int { functions - functions(.exempt) }
}

extension FunctionRecord {
  /// What the function's tracing comes down to.
  public var group: InventoryTotals.Group {
    guard exemption == nil else { return .exempt }
    return switch tracing {
    case .active: .traced
    case .passThrough, .disabled, .absent, .invalid: .notTraced
    case .conditional: .conditional
    case .unknown: .unknown
    }
  }
}
