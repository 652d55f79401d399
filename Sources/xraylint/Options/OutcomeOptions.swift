import ArgumentParser
import Linting
import Reporting

/// Which findings make the run fail.
struct OutcomeOptions: SettingArguments {
  @Option(
    help: .setting(.failOn),
    completion: .list(Severity.allCases.reversed().map(\.rawValue))
  )
  var failOn: String?

  @Flag(help: "End with status 0 even if findings are left; failures still end with 2.")
  var exitZero = false

  var arguments: [SettingName: [String]] { [.failOn: failOn.settingArguments] }

  /// The exit status of a run; what counts is decided for each file by its own settings.
  func status(of run: Run, _ settings: TemplateSettings) -> ExitStatus {
    if !run.problems.isEmpty { return .failure }
    if exitZero { return .clean }
    let fails = run.files.contains { file in
      // Nothing has been written: what a preview would fix is left as well.
      let left = file.diagnostics + (run.isPreview ? file.fixed : [])
      guard !left.isEmpty else { return false }
      let limit = settings[FilePath(file.path)].settings.failOn
      return left.contains { $0.severity >= limit }
    }
    return fails ? .findings : .clean
  }
}
