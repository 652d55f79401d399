import ArgumentParser

/// How findings are shown, and where.
struct OutputOptions: ParsableArguments {
  @Option(help: "How findings are shown; text by default.")
  var outputFormat: ReportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the report to a file instead of standard output, whole or not at all.",
      valueName: "file"
    ),
    completion: .file()
  )
  var outputFile: String?

  @Option(
    help: ArgumentHelp(
      "Write one more report, such as sarif=report.sarif; may be given again.",
      discussion: "The file '-' is standard output, in place of the text that is shown by default.",
      valueName: "format=file"
    ),
    completion: .file()
  )
  var report: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show so many findings at most, the worst; 0 shows all.",
      discussion: "By default that is 1000 in text, and all in every other format.",
      valueName: "number"
    )
  )
  var maxFindings: Int?

  @Flag(name: .shortAndLong, help: "Show findings and errors only; nothing where there are none.")
  var quiet = false

  @Flag(help: "Show how often each rule has found something, instead of the findings.")
  var statistics = false

  func validate() throws {
    for text in report where ReportRequest(text) == nil {
      throw ValidationError(
        "--report takes FORMAT=FILE, not '\(text)'; the formats are \(ReportFormat.names)"
      )
    }
    if let maxFindings, maxFindings < 0 {
      throw ValidationError("--max-findings takes a number; 0 shows all")
    }
    if outputFile == "" { throw ValidationError("--output-file takes the name of a file") }
    if statistics, let outputFormat, !outputFormat.hasStatistics {
      throw ValidationError(
        "--statistics goes with the formats text and json, not with \(outputFormat.rawValue)"
      )
    }
    let destinations = requests(.output).map(\.destination)
    for (position, destination) in destinations.enumerated()
    where destinations[..<position].contains(destination) {
      switch destination {
      case .stream:
        throw ValidationError("only one report can go to standard output; give the others a file")
      case .file(let path):
        throw ValidationError("two reports cannot go to one file, '\(path)'; give each its own")
      }
    }
  }

  /// Throws if a report goes to standard output, which something else takes.
  func requireFreeStandardOutput(for name: String) throws {
    guard report.contains(where: { ReportRequest($0)?.destination == .stream(.output) }) else {
      return
    }
    throw ValidationError("standard output is taken by \(name); give the report a file")
  }

  /// What shows how far the run has come; nil where nobody sees it or wants it.
  var progress: Progress? { quiet ? nil : .onTerminal }

  /// The reports that are asked for, the main one first.
  ///
  /// - Parameter stream: Where the main report goes unless it goes to a file.
  func requests(_ stream: StandardStream) -> [ReportRequest] {
    let more = report.compactMap { ReportRequest($0) }
    let isReplaced = more.contains { $0.destination == .stream(.output) }
    if outputFormat == nil, outputFile == nil, !statistics, isReplaced { return more }
    let file = outputFile == "-" ? nil : outputFile
    let main = ReportRequest(
      outputFormat ?? .text,
      to: file.map { .file(FilePath($0)) } ?? .stream(stream),
      showsStatistics: statistics
    )
    return [main] + more
  }

  /// What writes the reports.
  func writer(to stream: StandardStream, _ style: ReportStyle) -> ReportWriter {
    var style = style
    style.isQuiet = quiet
    style.maximumFindings = maxFindings
    return ReportWriter(requests(stream), style)
  }
}
