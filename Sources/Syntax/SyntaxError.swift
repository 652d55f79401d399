/// A reason why a file cannot be read, and where.
public struct SyntaxError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  public enum Problem: Hashable, Sendable {
    /// The text is in UTF-16 or UTF-32; templates are UTF-8.
    case unsupportedEncoding
    /// The text is larger than offsets can count, or has more than 65,535 different tags.
    case tooLarge
    /// Collections are nested deeper than ``SyntaxTree/maximumDepth``.
    case nestedTooDeeply
    /// An alias names an anchor that nothing before it defines.
    case undefinedAlias(String)
    /// An alias stands inside the node that its anchor names.
    case recursiveAlias(String)
    /// libyaml refused the text, in its own words.
    case malformedYAML(String)
    /// The JSON reader refused the text: what it found, and what it had expected.
    case malformedJSON(expected: String)
  }

  /// What is wrong.
  public let problem: Problem
  /// The byte offset at which the problem shows.
  public let offset: Int32

  /// Creates an error at a byte offset.
  public init(_ problem: Problem, at offset: Int32) {
    self.problem = problem
    self.offset = offset
  }
}
