/// The patterns of a `.gitignore` file.
///
/// <https://git-scm.com/docs/gitignore>
struct GitIgnore: Sendable {
  /// What the patterns say of a path.
  enum Decision: Sendable {
    case ignored, included
  }

  private let patterns: [GitIgnorePattern]

  /// Reads the content of a file.
  init(_ contents: [UInt8]) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = contents.starts(with: byteOrderMark) ? contents.dropFirst(3) : contents[...]
    patterns = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let unended = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return GitIgnorePattern(unended.prefix { $0 != 0 })
    }
  }

  /// Takes each string for a line.
  init(lines: [String]) {
    patterns = lines.compactMap { GitIgnorePattern(Array($0.utf8)[...]) }
  }

  /// What the last pattern that matches says, or nil if none does.
  ///
  /// The folders above the path are not looked at; they must have been asked for before.
  ///
  /// - Parameter base: Where the part of the path starts that is relative to the folder of the
  ///   patterns; nil if the path lies outside.
  func decision(
    on path: [UInt8],
    nameStart: Int,
    base: Int?,
    isDirectory: Bool
  ) -> Decision? {
    var index = patterns.count
    while index > 0 {
      index -= 1
      let matches = patterns[index].matches(
        path,
        nameStart: nameStart,
        base: base,
        isDirectory: isDirectory
      )
      if matches {
        return patterns[index].isNegated ? .included : .ignored
      }
    }
    return nil
  }
}
