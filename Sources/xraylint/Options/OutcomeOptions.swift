public import ArgumentParser
public import Linting
import Reporting

/// Which findings make the run fail.
struct OutcomeOptions: ParsableArguments {
  @Option(help: "The severity from which findings count: error, warning or info.")
  var failOn = Severity.warning

  @Flag(help: "End with status 0 even if findings are left; failures still end with 2.")
  var exitZero = false

  /// The exit status of a run.
  func status(of run: Run) -> ExitStatus {
    if !run.problems.isEmpty { return .failure }
    return run.findingsLeft(atLeast: failOn) > 0 && !exitZero ? .findings : .clean
  }
}

extension Severity: ExpressibleByArgument {
  /// The names in the order of help texts: the worst first.
  public static var allValueStrings: [String] { allCases.reversed().map(\.rawValue) }
}
