/// One line of a `.gitignore` file.
struct GitIgnorePattern: Sendable {
  /// Whether it starts with `!`, that is, takes back what earlier lines ignore.
  let isNegated: Bool
  /// Whether it ends with a slash.
  private let matchesDirectoriesOnly: Bool
  /// Whether it has no other slash, and so concerns names at any depth.
  private let matchesNames: Bool
  private let glob: Glob

  /// Reads a line without its line end; nil for one that matches nothing.
  init?(_ line: ArraySlice<UInt8>) {
    var pattern = Self.trimmed(line)
    guard let first = pattern.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated {
      pattern.removeFirst()
    }
    matchesDirectoriesOnly = pattern.last == FilePath.slash
    if matchesDirectoriesOnly {
      pattern.removeLast()
    }
    matchesNames = !pattern.contains(FilePath.slash)
    if pattern.first == FilePath.slash {
      pattern.removeFirst()
    }
    guard !pattern.isEmpty, let glob = Glob(pattern, for: matchesNames ? .name : .path) else {
      return nil
    }
    self.glob = glob
  }

  /// Whether it matches a path.
  ///
  /// - Parameter base: Where the part of the path starts that is relative to the folder of the
  ///   patterns; nil if the path lies outside.
  func matches(_ path: [UInt8], nameStart: Int, base: Int?, isDirectory: Bool) -> Bool {
    if matchesDirectoriesOnly, !isDirectory { return false }
    if matchesNames { return glob.matches(path, from: nameStart) }
    return base.map { glob.matches(path, from: $0) } ?? false
  }

  /// The line without trailing spaces, unless a backslash stands before them.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: " "):
        index += 1
      case UInt8(ascii: "\\"):
        index = min(index + 2, line.endIndex)
        end = index
      default:
        index += 1
        end = index
      }
    }
    return line[..<end]
  }
}
