internal import Syntax

/// The path of a folder or file, relative to the folder of a template.
///
/// `..` stands at its beginning only.
public struct CodePath: Sendable, Hashable {
  /// The names from the folder of the template on.
  public let components: [String]

  private init(_ components: [String]) {
    self.components = components
  }

  /// Reads a path as templates have it; nil for an absolute path, a URL, or what is no path.
  init?(_ text: String) {
    // By bytes, as the file system reads it: with an accent behind it, a slash is another character.
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first != .ascii("/"), !bytes.contains(0),
      bytes.firstOccurrence(of: "://") == nil
    else { return nil }
    var components: [String] = []
    for part in bytes.split(separator: .ascii("/")).map({ String(decoding: $0, as: UTF8.self) })
    where part != "." {
      if part == "..", let last = components.last, last != ".." {
        components.removeLast()
      } else {
        components.append(part)
      }
    }
    self.components = components
  }

  /// The folder that holds this one.
  public var parent: CodePath {
    guard let last = components.last, last != ".." else { return CodePath(components + [".."]) }
    return CodePath(components.dropLast())
  }

  /// A file or folder in this one.
  public func appending(_ name: String) -> CodePath { CodePath(components + [name]) }
}

extension CodePath: CustomStringConvertible {
  /// The names with slashes between; `.` for the folder of the template.
  public var description: String {
    components.isEmpty ? "." : components.joined(separator: "/")
  }
}
