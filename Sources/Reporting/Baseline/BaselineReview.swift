public import Linting

/// The results of a run, set against a baseline.
public struct BaselineReview: Sendable {
  /// The results; what the baseline holds is hidden.
  public private(set) var results: [FileResult]
  /// What the baseline holds of the files of the run and nobody found any more, in its order.
  public let stale: [Baseline.Key]

  /// Sets results against a baseline.
  ///
  /// Of several findings with one key the first are hidden, as many as the baseline holds.
  ///
  /// - Parameters:
  ///   - rules: The IDs of the rules that ran on a file, or, asked about none, on any; the others may
  ///     find what the baseline holds.
  ///   - path: The path of a result as the baseline has it.
  ///   - isGone: Whether there is no file at a path of the baseline.
  public init(
    _ results: [FileResult],
    _ baseline: Baseline,
    rules: (FileResult?) -> Set<String>,
    path: (FileResult) -> String,
    isGone: (String) -> Bool
  ) {
    var left = baseline.counts
    var judged: [String: FileResult] = [:]
    self.results = results.map { result in
      var result = result
      let path = path(result)
      if result.problem == nil { judged[path] = result }
      var reported: [Diagnostic] = []
      for diagnostic in result.diagnostics {
        let key = Baseline.Key(of: diagnostic, path: path)
        if let count = left[key], count > 0 {
          left[key] = count - 1
          result.suppressed.append(SuppressedDiagnostic(inBaseline: diagnostic))
        } else {
          reported.append(diagnostic)
        }
      }
      result.diagnostics = reported
      return result
    }
    var gone: [String: Bool] = [:]
    stale = baseline.keys.filter { key in
      guard let count = left[key], count > 0 else { return false }
      if let result = judged[key.path] { return rules(result).contains(key.rule) }
      let isGone = gone[key.path] ?? isGone(key.path)
      gone[key.path] = isGone
      return isGone && rules(nil).contains(key.rule)
    }
  }
}

extension Baseline {
  /// Creates the baseline of all findings of results.
  public init(_ results: [FileResult], path: (FileResult) -> String) {
    self.init(
      results.flatMap { result in
        let path = path(result)
        return result.diagnostics.map { Key(of: $0, path: path) }
      }
    )
  }
}

extension Baseline.Key {
  /// The key of a finding in a file.
  fileprivate init(of diagnostic: Diagnostic, path: String) {
    self.init(path: path, logicalID: diagnostic.logicalID, rule: diagnostic.rule)
  }
}
