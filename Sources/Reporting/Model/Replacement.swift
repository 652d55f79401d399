public import Rewriting

/// An edit with its place as people count it.
public struct Replacement: Sendable, Hashable {
  /// The edit in bytes.
  public let edit: Edit
  /// The place of what it replaces.
  public let span: SourceSpan

  /// The new text.
  var text: String { String(decoding: edit.replacement, as: UTF8.self) }
}
