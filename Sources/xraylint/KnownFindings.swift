import Linting
import Reporting

/// The findings that the baseline of a run holds, read before anything is linted or written.
struct KnownFindings: Sendable {
  /// The number of findings that are named when the baseline holds what is no longer found.
  private static let shownCount = 10

  private let file: BaselineFile
  private let baseline: Baseline
  private let settings: TemplateSettings

  /// Reads the baseline at a path.
  init(_ path: String, _ settings: TemplateSettings) throws {
    file = try BaselineFile(FilePath(path))
    baseline = try file.baseline()
    self.settings = settings
  }

  /// Hides what the baseline holds, and says on standard error what it holds in vain.
  ///
  /// - Parameter isPreview: Whether nothing was written, so that what would be fixed is still there.
  func hidden(
    in results: [FileResult],
    isPreview: Bool = false
  ) throws(FileError) -> [FileResult] {
    let review = BaselineReview(
      results,
      baseline,
      rules: { result in
        result.map { settings.rules(for: FilePath($0.path)) } ?? settings.running
      },
      path: file.relativePath,
      isGone: file.isGone
    )
    if !review.stale.isEmpty, !isPreview { try StandardStream.error.write(note(on: review.stale)) }
    return review.results
  }

  private func note(on stale: [Baseline.Key]) -> String {
    let path = file.path
    var lines = stale.prefix(Self.shownCount).map { key in
      let owner = key.logicalID.isEmpty ? "the template" : "'\(key.logicalID)'"
      return "note: \(path): \(key.rule) of \(owner) is no longer found in \(key.path)"
    }
    if stale.count > Self.shownCount {
      lines.append("note: \(path): and \(stale.count - Self.shownCount) more")
    }
    lines.append(
      "note: to update it, run the same with '--write-baseline \(path)' in place of '--baseline'"
    )
    return lines.map { $0 + "\n" }.joined()
  }
}
