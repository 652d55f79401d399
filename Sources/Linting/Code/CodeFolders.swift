public import CloudFormation

/// The folders that the code of functions is built from, as far as they may be looked into.
public protocol CodeFolders: Sendable {
  /// What stands in a folder; nil for one that may not be looked into, and for all above it.
  ///
  /// - Parameter path: The folder, relative to that of the template.
  func folder(at path: CodePath) -> CodeFolder?
}
