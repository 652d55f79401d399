public import CloudFormation
public import Syntax

/// What linting one file gave.
public struct FileReport: Sendable {
  /// The tree that the findings speak of.
  public let tree: SyntaxTree
  /// The templates among the documents of the file.
  public let templates: [Template]
  /// The findings in the order of the file.
  public let findings: [Finding]

  /// The bytes that were linted.
  public var source: SourceText { tree.source }
}
