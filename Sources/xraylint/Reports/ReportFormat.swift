import ArgumentParser
import Reporting

/// The formats of findings.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, concise, json
  case jsonLines = "json-lines"
  case sarif, github, gitlab, junit, checkstyle, rdjson, markdown

  /// The reporter of the format.
  func reporter(_ style: ReportStyle) -> any Reporter {
    switch self {
    case .text: TextReporter(colour: style.isColoured, isQuiet: style.isQuiet)
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    case .jsonLines: JSONLinesReporter()
    case .sarif: SARIFReporter(version: Version.number, rules: style.rules)
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter(failOn: style.failOn)
    case .checkstyle: CheckstyleReporter()
    case .rdjson: ReviewdogReporter()
    case .markdown: MarkdownReporter()
    }
  }

  /// The reporter of the counts, in those formats that have one.
  func statisticsReporter(_ style: ReportStyle) -> StatisticsReporter? {
    switch self {
    case .text: StatisticsReporter(.text(colour: style.isColoured, isQuiet: style.isQuiet))
    case .json: StatisticsReporter(.json)
    case .concise, .jsonLines, .sarif, .github, .gitlab, .junit, .checkstyle, .rdjson, .markdown:
      nil
    }
  }

  /// Whether a report says itself what it leaves out.
  var tellsOmission: Bool { self == .text || self == .markdown }

  /// Whether the counts can be shown in the format.
  var hasStatistics: Bool { self == .text || self == .json }

  /// The names, as a sentence lists them.
  static var names: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
