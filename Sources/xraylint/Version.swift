/// The version of the program.
enum Version {
  /// The number, as in CHANGELOG.md.
  static let number = "0.1.0"

  /// The commit and its day, in sources that `git archive` has packed; a clone has the placeholder.
  ///
  /// See `export-subst` in <https://git-scm.com/docs/gitattributes>.
  private static let commit = "$Format:%H %cs$"

  /// What `--version` prints: `0.1.0 (1f0c2d9a8b7e 2026-11-21)`, or the number alone.
  static let text: String = {
    let words = commit.split(separator: " ")
    guard !commit.hasPrefix("$"), words.count == 2 else { return number }
    return "\(number) (\(words[0].prefix(12)) \(words[1]))"
  }()
}
