/// The rules that there are, as settings speak of them.
public struct RuleCatalogue: Sendable {
  /// The selector of every rule.
  public static let all = "all"
  /// The selector of the rules that run unless something else is said: those of no group.
  public static let byDefault = "default"

  /// The IDs of the rules.
  public let ids: [String]
  /// The names of the groups, whose rules run on demand only.
  public let groups: [String]
  private let members: [String: [String]]

  /// Creates a catalogue of rules, in the order of documentation.
  public init(_ rules: [RuleMetadata]) {
    ids = rules.map(\.id)
    var members = Dictionary(grouping: rules, by: { $0.group ?? RuleCatalogue.byDefault })
      .mapValues { $0.map(\.id) }
    groups = members.keys.filter { $0 != RuleCatalogue.byDefault }.sorted()
    members[RuleCatalogue.all] = ids
    self.members = members
  }

  /// Every word that selects rules.
  public var selectors: [String] { ids + groups + [RuleCatalogue.byDefault, RuleCatalogue.all] }

  /// The IDs that a selector stands for; nil where there is no such selector.
  public func ids(of selector: String) -> [String]? {
    ids.contains(selector) ? [selector] : members[selector]
  }

  /// The IDs that some selectors stand for.
  public func ids(of selectors: [String]) -> Set<String> {
    Set(selectors.flatMap { ids(of: $0) ?? [] })
  }
}
