internal import Syntax

/// Tells what is published of the functions of a template.
///
/// Works out what it is asked for: most templates publish nothing, and most runs look at few functions.
/// A class because it remembers what holds for the whole template.
public final class PublicationJudge {
  private let template: Template
  private let globals: Globals
  private var declarations: Declarations { template.declarations }
  private var qualifiers: FunctionQualifiers { template.qualifiers }
  /// Whether SAM may publish anything.
  private lazy var mayAutoPublish = template.root.tree.source.mayMention("AutoPublishAlias")
  /// The logical IDs of the versions that something refers to.
  private lazy var referredVersions = VersionReferences(in: template).referred

  /// Prepares for questions about a template.
  public init(_ template: Template) {
    self.template = template
    globals = Globals(root: template.root)
  }

  /// The versions and aliases through which a function is called: the alias that SAM makes, other
  /// aliases, versions.
  ///
  /// An alias that leads to the latest state is none of them, nor is a version that nothing refers to:
  /// nobody can know its number.
  public func publications(of function: Function) -> [Publication] {
    let automatic = autoPublishing(of: function).map { publication(of: function, $0) }
    // Few templates have versions or aliases.
    guard automatic != nil || !qualifiers.functions.isEmpty else { return [] }
    let aliases = qualifiers.aliases[function.logicalID] ?? []
    let versions = qualifiers.versionsWithoutAlias[function.logicalID] ?? []
    return [automatic].compactMap { $0 } + aliases.compactMap(publication(ofAlias:))
      + versions.filter { referredVersions.contains($0.logicalID) }
      .map { publication(of: $0, as: .version($0.logicalID), at: $0) }
  }

  /// How SAM publishes versions of a function; nil where it publishes none.
  public func autoPublishing(of function: Function) -> AutoPublishing? {
    guard function.isServerless, mayAutoPublish else { return nil }
    return AutoPublishing(function.resource, globals)
  }

  /// Whether SAM, where it publishes at every change of a property, sees a change of tracing.
  public func seesTracing(of function: Function) -> Bool {
    function.tracing.isHashed(in: declarations)
  }

  private func publication(of function: Function, _ automatic: AutoPublishing) -> Publication {
    let trigger: Publication.Trigger
    let follows: Bool?
    if let hash = automatic.codeSHA256 {
      trigger = .codeSHA256(hash)
      follows = automatic.codeParameter == nil ? false : nil
    } else if automatic.coversAllProperties {
      trigger = .properties
      follows = seesTracing(of: function)
    } else {
      trigger = .code
      follows = automatic.mayCoverAllProperties ? nil : false
    }
    return Publication(
      qualifier: .alias(automatic.alias),
      node: automatic.aliasNode,
      isInherited: automatic.isAliasInherited,
      trigger: trigger,
      followsTracing: follows,
      parameter: automatic.codeParameter
    )
  }

  /// What callers of an alias get; nil where that is the latest state.
  private func publication(ofAlias alias: Resource) -> Publication? {
    let evaluator = Evaluator(declarations, .nothing, context: template.context)
    let name = evaluator.property("Name", of: alias).text?.rendering ?? alias.logicalID
    if let version = qualifiers.versionsOfAliases[alias.logicalID]?.first {
      return publication(of: version, as: .alias(name), at: alias)
    }
    let number = evaluator.property("FunctionVersion", of: alias)
    guard number.literal != "$LATEST" else { return nil }
    return Publication(
      qualifier: .alias(name),
      node: alias.key,
      isInherited: false,
      trigger: .number(alias),
      followsTracing: number.literal == nil ? nil : false,
      parameter: number.parameter
    )
  }

  private func publication(
    of version: Resource,
    as qualifier: Publication.Qualifier,
    at resource: Resource
  ) -> Publication {
    let evaluator = Evaluator(declarations, .nothing, context: template.context)
    // CloudFormation replaces a version, and so publishes, where one of these changes.
    let decided = ["Description", "CodeSha256"].map { evaluator.property($0, of: version) }
      .filter(\.mayChange)
    // The CDK makes its logical ID of everything that the function consists of.
    let isMadeOfFunction = version.constructPath?.contains("/CurrentVersion/") ?? false
    return Publication(
      qualifier: qualifier,
      node: resource.key,
      isInherited: false,
      trigger: .logicalID(version),
      followsTracing: isMadeOfFunction ? true : decided.isEmpty ? false : nil,
      parameter: decided.lazy.compactMap(\.parameter).first
    )
  }
}

extension Template {
  /// The resources that a version or an alias stands for, by its logical ID; the alias that SAM makes
  /// has one too.
  public var functionStandIns: [String: [String]] {
    var result: [String: [String]] = [:]
    let judge = PublicationJudge(self)
    for function in functions {
      guard let automatic = judge.autoPublishing(of: function) else { continue }
      // SAM writes the name without what a logical ID cannot have.
      let name = automatic.alias.map { $0 == "-" ? "D" : $0 == "_" ? "U" : String($0) }.joined()
      result["\(function.logicalID)Alias\(name)"] = [function.logicalID]
    }
    return result.merging(qualifiers.functions) { $1 }
  }
}

extension AutoPublishing {
  /// Whether an intrinsic function may tell SAM to publish at every change.
  fileprivate var mayCoverAllProperties: Bool {
    if case .blocked(_, .intrinsicFunction) = ownSlot { true } else { false }
  }
}

extension Value {
  /// Whether one deployment of a stack may give another value than the last one.
  fileprivate var mayChange: Bool {
    guard case .text(let text, _) = self else { return undecided != nil }
    return text.segments.contains {
      switch $0 {
      case .literal, .resource, .foreignRole: false
      case .parameter(let name): !name.hasPrefix("AWS::")
      case .attribute, .undecided: true
      }
    }
  }

  /// The parameter that decides a value.
  fileprivate var parameter: String? {
    guard case .text(let text, _) = self else { return nil }
    return text.segments.lazy.compactMap {
      if case .parameter(let name) = $0, !name.hasPrefix("AWS::") { name } else { nil }
    }.first
  }
}
