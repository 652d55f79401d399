import Linting
import Reporting
import Syntax

/// Lints every file, several at once, and then once more those that are connected with others.
///
/// A file that stands by itself is dealt with and let go at once; only files that pass roles on, or
/// take them from elsewhere, are kept until all have been read.
struct ConnectedJobs: Sendable {
  let jobs: FileJobs
  let linter: Linter

  /// The result of a file, or the file itself if it has to wait for the others.
  private enum Stage<Result: Sendable>: Sendable {
    case done(Result)
    case waiting(Input, FileReport)
  }

  /// The results of some work on the report of each file, in no certain order.
  ///
  /// `work` gets nil for a file that holds no template. Connected files come one after the other: first
  /// those that hold roles of others; then those that take roles, judged with what the former have
  /// become, which is the second value that `work` returns. `failure` gets the input where there is
  /// one that cannot be parsed.
  func results<Result: Sendable>(
    failure: @escaping @Sendable (FileProblem, Input?) -> Result,
    work: @escaping @Sendable (Input, FileReport?) -> (result: Result?, report: FileReport?)
  ) async -> [Result] {
    let linter = linter
    let stages: [Stage<Result>] = await jobs.results(failure: { .done(failure($0, nil)) }) {
      input in
      do throws(SyntaxError) {
        guard let report = try linter.report(on: input.source) else {
          return work(input, nil).result.map { .done($0) }
        }
        if report.mayBeConnected { return .waiting(input, report) }
        return work(input, report).result.map { .done($0) }
      } catch {
        return .done(failure(FileProblem(error, in: input.source), input))
      }
    }
    var results: [Result] = []
    var waiting: [String: (Input, FileReport)] = [:]
    for stage in stages {
      switch stage {
      case .done(let result): results.append(result)
      case .waiting(let input, let report): waiting[input.source.path] = (input, report)
      }
    }
    return results + connected(waiting, work)
  }

  private func connected<Result>(
    _ files: [String: (Input, FileReport)],
    _ work: (Input, FileReport?) -> (result: Result?, report: FileReport?)
  ) -> [Result] {
    var results: [Result] = []
    var reports = files.mapValues(\.1)
    func finish(_ path: String, _ report: FileReport?) {
      guard let (input, own) = files[path] else { return }
      let outcome = work(input, report ?? own)
      if let result = outcome.result { results.append(result) }
      if let report = outcome.report { reports[path] = report }
    }
    let before = Project(Array(reports.values), linter: linter)
    let holders = before.holders
    for path in holders { finish(path, before.report(on: path)) }
    // What the roles allow may have changed.
    let after = holders.isEmpty ? before : Project(Array(reports.values), linter: linter)
    let takers = after.takers
    for path in takers { finish(path, after.report(on: path)) }
    let connected = Set(holders + takers)
    for path in files.keys.sorted() where !connected.contains(path) { finish(path, nil) }
    return results
  }
}
