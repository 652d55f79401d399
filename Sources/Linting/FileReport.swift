public import CloudFormation
public import Syntax

/// What linting one file gave.
public struct FileReport: Sendable {
  /// The tree that the findings speak of.
  public let tree: SyntaxTree
  /// The templates among the documents of the file.
  public let templates: [Template]
  /// The findings in the order of the file.
  public var findings: [Finding]
  /// The findings that are not reported, and what hides them, in the order of the file.
  public var suppressed: [SuppressedFinding] = []
  /// What linted the file, with the settings that count for it.
  public let linter: Linter

  /// The findings, whether they are reported or not.
  var allFindings: [Finding] { findings + suppressed.map(\.finding) }

  /// What other templates of the run gave.
  var context: StackContext { templates.first?.context ?? .none }

  /// Whether the templates may be connected with those of other files, by what they pass on or by
  /// what decides the roles of their functions.
  public var mayBeConnected: Bool {
    templates.contains { template in
      !StackLinks(of: template, at: source.path).isEmpty
        || template.functions.contains { $0.role.mayBeForeign }
    }
  }

  /// The names of the exports that decide the roles of functions.
  var importedNames: Set<String> {
    var names: Set<String> = []
    for function in templates.flatMap(\.functions) {
      for case .undecided(.importValue(let name)) in function.role.external + function.role.trusted
      {
        names.insert(name)
      }
    }
    return names
  }

  /// The bytes that were linted.
  public var source: SourceText { tree.source }
}
