/// A report that the command line asks for: a format and where it goes.
struct ReportRequest: Hashable {
  /// Where a report goes.
  enum Destination: Hashable {
    case stream(StandardStream)
    case file(FilePath)
  }

  let format: ReportFormat
  let destination: Destination
  /// Whether the counts are shown instead of the findings.
  let showsStatistics: Bool

  init(_ format: ReportFormat, to destination: Destination, showsStatistics: Bool = false) {
    self.format = format
    self.destination = destination
    self.showsStatistics = showsStatistics
  }

  /// Reads `FORMAT=FILE`; `-` is standard output. Nil for anything else.
  init?(_ text: String) {
    guard let separator = text.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(text[..<separator]))
    else { return nil }
    let name = String(text[text.index(after: separator)...])
    guard !name.isEmpty else { return nil }
    self.init(format, to: name == "-" ? .stream(.output) : .file(FilePath(name)))
  }
}
