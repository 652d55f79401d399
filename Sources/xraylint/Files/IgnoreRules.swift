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

  /// Adds the patterns of other rules, which count more than the present ones.
  mutating func append(_ other: IgnoreRules) {
    levels += other.levels
  }

  /// Whether the absolute `path` is ignored, if none of the folders above it is.
  func ignores(_ path: FilePath, isDirectory: Bool) -> Bool {
    decision(on: path, isDirectory: isDirectory) == .ignored
  }

  /// Whether the file at an absolute path, or a folder above it, is ignored.
  func ignoresFileOrFolderAbove(_ path: FilePath) -> Bool {
    var folder = FilePath("/")
    for name in path.components {
      folder = folder.appending(name)
      if ignores(folder, isDirectory: folder != path) { return true }
    }
    return false
  }

  /// What the patterns say of the absolute `path`, if they say nothing of the folders above it.
  func decision(on path: FilePath, isDirectory: Bool) -> GitIgnore.Decision? {
    guard !levels.isEmpty else { return nil }
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
      if let decision { return decision }
    }
    return nil
  }
}
