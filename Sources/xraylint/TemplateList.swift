import Linting
import Reporting
import Syntax

/// `--show-files`: the templates that would be reported on.
struct TemplateList {
  let inputs: Inputs

  /// Prints one path a line, those that cannot be read to standard error, and returns the status.
  func print() async throws -> ExitStatus {
    let entries = await FileJobs(inputs: inputs).results(
      failure: { Result<String, FileFailure>.failure(FileFailure(problem: $0)) },
      work: { input in
        guard input.path.map(inputs.reports) ?? true else { return nil }
        do throws(SyntaxError) {
          let report = try Linter(rules: []).report(on: input.source)
          return report.map { .success($0.source.path) }
        } catch {
          return .failure(FileFailure(problem: FileProblem(error, in: input.source)))
        }
      }
    )
    let run = Run(
      entries.compactMap { entry in
        if case .failure(let failure) = entry { FileResult(failure.problem) } else { nil }
      }
    )
    let paths = entries.compactMap { try? $0.get() }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    try StandardStream.output.write(PathReporter().report(on: paths))
    try StandardStream.error.write(ConciseReporter().report(on: run))
    return run.problems.isEmpty ? .clean : .failure
  }

  private struct FileFailure: Error {
    let problem: FileProblem
  }
}
