/// The files that a search has found, each once.
struct FileCandidates: Sendable {
  private struct Candidate {
    let path: FilePath
    let isLink: Bool
  }

  /// By the path without symbolic links, which tells whether two paths lead to the same file.
  private var candidates: [FilePath: Candidate] = [:]

  /// The paths in the order of their bytes.
  var paths: [FilePath] {
    candidates.values.map(\.path).sorted()
  }

  /// Adds a file; of several paths to it the first that is no symbolic link is kept.
  mutating func insert(_ path: FilePath, real: FilePath, isLink: Bool) {
    let candidate = Candidate(path: path, isLink: isLink)
    if let known = candidates[real] {
      let known = (known.isLink ? 1 : 0, known.path)
      guard (isLink ? 1 : 0, path) < known else { return }
    }
    candidates[real] = candidate
  }
}
