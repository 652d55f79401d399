import Linting

/// The settings that count for each file of a run.
struct TemplateSettings: Sendable {
  private let workingDirectory: WorkingDirectory
  private let found: [ScopedSettings]
  /// The positions of the settings by the shown paths of the folders; first ones are left out.
  private let indices: [FilePath: Int]
  /// Whether suppressions in templates have an effect.
  var heedsSuppressions = true

  init(
    _ found: [ScopedSettings],
    _ indices: [FilePath: Int],
    _ workingDirectory: WorkingDirectory
  ) {
    self.found = found
    self.indices = indices
    self.workingDirectory = workingDirectory
  }

  /// The settings of a file, by the path that is shown.
  subscript(path: FilePath) -> ScopedSettings {
    indices.isEmpty ? found[0] : found[indices[path.parent] ?? 0]
  }

  /// The IDs of the rules that run on any file.
  var running: Set<String> {
    found.reduce(into: []) { $0.formUnion($1.settings.rules) }
  }

  /// The linter of a file, by the path that is shown.
  func linter(for path: FilePath) -> Linter {
    let linter = self[path].linter(for: absolute(path))
    return heedsSuppressions ? linter : linter.ignoringSuppressions
  }

  /// The rules that run on a file, by the path that is shown.
  func rules(for path: FilePath) -> Set<String> {
    self[path].rules(for: absolute(path))
  }

  private func absolute(_ path: FilePath) -> FilePath {
    workingDirectory.resolvingParents(of: path) ?? workingDirectory.absolute(path)
  }

  /// Whether a suppression of any file has to give a reason.
  var requireReason: Bool { found.contains(where: \.settings.requiresReason) }
}
