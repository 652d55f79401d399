/// The patterns of several files, each valid below the folder of its file.
struct IgnoreRules: Sendable {
  private struct Level {
    let patterns: GitIgnore
    let folder: FilePath
    let concernsNamesElsewhere: Bool
  }

  /// Later levels count more.
  private var levels: [Level] = []

  /// Adds patterns that count more than the present ones.
  ///
  /// - Parameter concernsNamesElsewhere: Whether a pattern without a slash, such as
  ///   `node_modules`, is valid outside the folder, too.
  mutating func append(
    _ patterns: GitIgnore,
    for folder: FilePath,
    concernsNamesElsewhere: Bool = false
  ) {
    let level = Level(
      patterns: patterns,
      folder: folder,
      concernsNamesElsewhere: concernsNamesElsewhere
    )
    levels.append(level)
  }

  /// Whether the absolute `path` is ignored, if none of the folders above it is.
  func ignores(_ path: FilePath, isDirectory: Bool) -> Bool {
    guard !levels.isEmpty else { return false }
    let nameStart = path.nameStart
    for level in levels.reversed() {
      let base = path.offset(below: level.folder)
      if base == nil, !level.concernsNamesElsewhere || level.folder.isWithin(path) { continue }
      let decision = level.patterns.decision(
        on: path.bytes,
        nameStart: nameStart,
        base: base,
        isDirectory: isDirectory
      )
      if let decision { return decision == .ignored }
    }
    return false
  }
}
