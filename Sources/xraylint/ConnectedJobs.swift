import Linting
import Reporting
import Syntax

/// Lints every file, several at once, and then once more those that are connected with others.
///
/// A file that stands by itself is dealt with and let go at once; only files that pass roles on, or
/// take them from elsewhere, are kept until all have been read.
struct ConnectedJobs: Sendable {
  let jobs: FileJobs
  /// Whether rules are asked, or nothing but the templates is wanted.
  var runsRules = true

  private var inputs: Inputs { jobs.inputs }

  /// The result of a file, or the file itself if it has to wait for the others.
  private enum Stage<Result: Sendable>: Sendable {
    case done(Result)
    case waiting(Input, FileReport)
  }

  /// The results of some work on the report of each file, in no certain order.
  ///
  /// `work` gets nil for a file that holds no template. Connected files come one after the other: first
  /// those that hold roles of others; then those that take these roles, judged with what the former
  /// have become, which is the second value that `work` returns; and so on. `failure` gets the input where there is
  /// one that cannot be parsed.
  @MainActor
  func results<Result: Sendable>(
    failure: @escaping @Sendable (FileProblem, Input?) -> Result,
    work: @escaping @Sendable (Input, FileReport?) -> (result: Result?, report: FileReport?)
  ) async -> [Result] {
    let stages: [Stage<Result>] = await jobs.results(failure: { .done(failure($0, nil)) }) {
      input in
      let isReported = reports(on: input)
      do throws(SyntaxError) {
        let report = try linter(for: input).report(on: input.source)
        if let report, report.mayBeConnected { return .waiting(input, report) }
        return isReported ? work(input, report).result.map { .done($0) } : nil
      } catch {
        guard isReported else { return nil }
        return .done(failure(FileProblem(error, in: input.source), input))
      }
    }
    var results: [Result] = []
    var waiting: [(input: Input, report: FileReport)] = []
    for stage in stages {
      switch stage {
      case .done(let result): results.append(result)
      case .waiting(let input, let report): waiting.append((input, report))
      }
    }
    // Most files that could take a role from a parent have no parent in the run.
    let paths = FileLinks.connectedPaths(among: waiting.map { FileLinks(of: $0.report) })
    var connected: [String: (Input, FileReport)] = [:]
    var lone: [(input: Input, report: FileReport)] = []
    for (input, report) in waiting {
      // Names that are no UTF-8 may have the same text; nothing can refer to them by it.
      if paths.contains(input.source.path), connected[input.source.path] == nil {
        connected[input.source.path] = (input, report)
      } else {
        lone.append((input, report))
      }
    }
    results += await jobs.results(of: lone) { work($0.input, $0.report).result }
    return results + self.connected(connected, work)
  }

  private func connected<Result>(
    _ files: [String: (Input, FileReport)],
    _ work: (Input, FileReport?) -> (result: Result?, report: FileReport?)
  ) -> [Result] {
    var results: [Result] = []
    var reports = files.mapValues(\.1)
    func finish(_ path: String, _ report: FileReport?) {
      guard let (input, own) = files[path], self.reports(on: input) else { return }
      let outcome = work(input, report ?? own)
      if let result = outcome.result { results.append(result) }
      if let report = outcome.report { reports[path] = report }
    }
    var project = Project(Array(reports.values))
    let rounds = project.rounds
    for (position, round) in rounds.enumerated() {
      // What the roles allow may have changed.
      if position > 0 { project = Project(Array(reports.values)) }
      for path in round { finish(path, project.report(on: path)) }
    }
    let connected = Set(rounds.joined())
    for path in files.keys.sorted() where !connected.contains(path) { finish(path, nil) }
    return results
  }

  /// Whether anything is to be said of a file, or it is read only for what connects it with others.
  private func reports(on input: Input) -> Bool {
    input.path.map(inputs.reports) ?? true
  }

  private func linter(for input: Input) -> Linter {
    var linter = inputs.settings.linter(for: input.path ?? FilePath(input.source.path))
    if let path = input.path, let reader = inputs.code {
      linter = linter.beside(TemplateCodeFolders(reader: reader, template: path))
    }
    return runsRules && reports(on: input) ? linter : linter.withoutRules
  }
}
