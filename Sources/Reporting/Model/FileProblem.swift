public import Syntax

/// A reason why a file could not be judged or written.
public struct FileProblem: Sendable, Hashable {
  /// The path of the file.
  public let path: String
  /// What is wrong and what to do: lower case, no full stop.
  public let message: String
  /// Where it is wrong, if that can be said.
  public let location: SourceLocation?
  /// The source line, where there is one.
  let excerpt: Excerpt?

  /// Creates a problem that concerns a file as a whole, such as one that cannot be read.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
    location = nil
    excerpt = nil
  }

  /// Creates the problem of a file that cannot be parsed.
  ///
  /// - Parameter advice: What to do; by default that of a template.
  public init(_ error: SyntaxError, in source: SourceText, advice: String? = nil) {
    path = source.path
    message = advice.map { "\(error.cause); \($0)" } ?? error.wording
    guard error.isInText else {
      location = nil
      excerpt = nil
      return
    }
    let lines = LineTable(source)
    let offset = min(max(error.offset, 0), Int32(source.bytes.count))
    location = lines.location(of: offset)
    excerpt = Excerpt(of: ByteRange(at: offset), in: source, lines)
  }
}
