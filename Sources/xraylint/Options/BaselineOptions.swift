import ArgumentParser

/// Which findings are known and not reported.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Hide the findings that this file holds; 'check --write-baseline' writes it.",
      valueName: "file"
    ),
    completion: .file()
  )
  var baseline: String?

  /// Reads the baseline; nil where there is none.
  func findings(_ settings: TemplateSettings) throws -> KnownFindings? {
    try baseline.map { try KnownFindings($0, settings) }
  }
}
