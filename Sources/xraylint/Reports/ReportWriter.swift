import Linting
import Reporting

/// Writes the reports of one run: files all or not at all, and before anything is printed.
struct ReportWriter {
  /// A report and where it goes.
  private struct Report {
    let reporter: any Reporter
    let destination: ReportRequest.Destination
    /// How many findings it shows at most; nil for all.
    let limit: Int?
    /// Whether it says itself what it leaves out.
    let tellsOmission: Bool

    func bytes(of run: Run) -> [UInt8] { reporter.report(on: limited(run)) }

    /// What nobody would know of: findings that are left out of the report without a word.
    func omission(of run: Run) -> Omission? { tellsOmission ? nil : limited(run).omission }

    private func limited(_ run: Run) -> Run { limit.map { run.limited(to: $0) } ?? run }
  }

  private let reports: [Report]

  /// Prepares reports; what `style` says of a terminal holds for the stream only.
  init(_ requests: [ReportRequest], _ style: ReportStyle) {
    reports = requests.map { request in
      var style = style
      if case .file = request.destination { style.isColoured = false }
      let statistics = request.showsStatistics ? request.format.statisticsReporter(style) : nil
      return Report(
        reporter: statistics ?? request.format.reporter(style),
        destination: request.destination,
        limit: request.showsStatistics ? nil : style.limit(of: request.format),
        tellsOmission: request.format.tellsOmission
      )
    }
  }

  /// What the diagnostics of the run need to carry.
  var detail: Diagnostic.Detail {
    reports.reduce(.places) { $0.union($1.reporter.detail) }
  }

  /// Throws if a file cannot be written, or must not be because it is a template, which should be
  /// known before the work begins.
  func checkFiles() throws(FileError) {
    for case .file(let path) in reports.map(\.destination) {
      try ReportFile.check(path)
    }
  }

  /// Writes all reports: files first, which a reader of standard output that goes away cannot harm.
  ///
  /// Errors go to standard error where nobody would see them otherwise.
  ///
  /// - Parameter document: What else goes to standard output.
  func write(_ run: Run, document: [UInt8] = []) throws(FileError) {
    var failure: FileError?
    do throws(FileError) {
      let files = reports.compactMap { report -> ReportFile? in
        guard case .file(let path) = report.destination else { return nil }
        return ReportFile(path: path) { report.bytes(of: run) }
      }
      try ReportFile.write(files[...])
    } catch {
      failure = error
    }
    do throws(FileError) {
      if !document.isEmpty { try StandardStream.output.write(document) }
      try writeToStreams(run)
    } catch {
      throw failure ?? error
    }
    if let failure { throw failure }
  }

  private func writeToStreams(_ run: Run) throws(FileError) {
    var isShown = false
    for report in reports {
      guard case .stream(let stream) = report.destination else { continue }
      isShown = true
      try stream.write(report.bytes(of: run))
    }
    if !isShown { try StandardStream.error.write(run.problems) }
    if let omission = reports.lazy.compactMap({ $0.omission(of: run) }).first {
      try StandardStream.error.write("xraylint: \(omission.wording)\n")
    }
  }
}

extension StandardStream {
  /// Writes what is wrong with files, in one line each.
  func write(_ problems: [FileProblem]) throws(FileError) {
    try write(ConciseReporter().report(on: Run(problems.map { FileResult($0) })))
  }
}
