public import Syntax

/// A CloudFormation or SAM template: one document of a file, with the verdicts on its functions.
///
/// Immutable; a class because rules pass templates on, and a copy would retain twelve parts.
public final class Template: Sendable {
  /// The root of the document.
  public let root: Node
  /// Whether the SAM transform applies.
  public let dialect: Dialect
  /// The Lambda functions in the order of the template.
  public let functions: [Function]
  /// The place of the tracing setting that SAM functions inherit.
  public let globalTracing: PropertySlot
  /// What other templates of the same run give and take.
  public let context: StackContext
  /// The roles elsewhere whose permission the user vouches for.
  let trustedRoles: TrustedRoles
  let declarations: Declarations
  let attachments: PolicyAttachments
  let qualifiers: FunctionQualifiers

  /// Reads a document; nil where it is no template.
  ///
  /// A template has a `Resources` mapping with an entry that has a string `Type`; neither
  /// `AWSTemplateFormatVersion` nor `Transform` is needed.
  public init?(
    _ root: Node,
    context: StackContext = .none,
    trusting trustedRoles: TrustedRoles = .none
  ) {
    guard Template.isTemplate(root) else { return nil }
    self.root = root
    self.context = context
    self.trustedRoles = trustedRoles
    let declarations = Declarations(root)
    self.declarations = declarations
    dialect = Template.dialect(of: root, declarations)
    let attachments = PolicyAttachments(declarations)
    self.attachments = attachments
    let qualifiers = FunctionQualifiers(declarations)
    self.qualifiers = qualifiers
    let judge = FunctionJudge(declarations, attachments, qualifiers, context, trustedRoles)
    let globals = Globals(root: root)
    globalTracing = globals.slot("Tracing")
    functions = declarations.resources.compactMap { resource in
      switch resource.type {
      case .lambdaFunction?: judge.verdicts(on: LambdaFunction(resource: resource))
      case .serverlessFunction?:
        judge.verdicts(on: ServerlessFunction(resource: resource, globals: globals))
      default: nil
      }
    }
  }

  /// The templates among the documents of a file.
  public static func templates(
    in tree: SyntaxTree,
    context: StackContext = .none,
    trusting trustedRoles: TrustedRoles = .none
  ) -> [Template] {
    tree.documents.compactMap { Template($0, context: context, trusting: trustedRoles) }
  }

  /// Whether bytes could hold a template; a quick look that lets nothing pass by mistake.
  public static func isPossible(in source: SourceText) -> Bool {
    source.mayMention("Resources")
  }

  /// Whether a file that cannot be parsed is worth an error: it speaks of AWS resource types.
  public static func isLikely(in source: SourceText) -> Bool {
    source.contains("AWS::") || source.contains("A\0W\0S\0:\0:")
  }

  /// Whether a document has a resource; a section of nothing but loops needs a transform before it has.
  private static func isTemplate(_ root: Node) -> Bool {
    guard let resources = root["Resources"] else { return false }
    func isResource(_ entry: Node.Entry) -> Bool { entry.value["Type"]?.isStringScalar ?? false }
    // The first entry decides, but for odd files.
    if let first = resources.entries.first(where: { !$0.key.isMergeKey }), isResource(first) {
      return true
    }
    return resources.effectiveEntries.contains(where: isResource)
  }

  private static func dialect(of root: Node, _ declarations: Declarations) -> Dialect {
    let isServerless = declarations.resources.contains {
      $0.typeName.hasPrefix("AWS::Serverless::")
    }
    guard !isServerless, let transform = root["Transform"] else {
      return isServerless ? .sam : .cloudFormation
    }
    let names = transform.isSequence ? transform.items.map(\.target) : [transform]
    return names.contains { $0.hasPrefix("AWS::Serverless") } ? .sam : .cloudFormation
  }
}
