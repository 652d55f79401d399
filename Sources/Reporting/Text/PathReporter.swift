/// A list of paths, one a line; characters that could lead a terminal astray are escaped.
public struct PathReporter: Sendable {
  /// Creates a reporter.
  public init() {}

  /// The list.
  public func report(on paths: [String]) -> [UInt8] {
    var output = TextBuffer()
    for path in paths { output.writeLine(path.displayed) }
    return output.bytes
  }
}
