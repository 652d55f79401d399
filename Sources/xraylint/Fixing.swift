import Linting
import Reporting
import Rewriting
import Syntax

/// Fixes one file after the other, and brings the new text to where it belongs.
struct Fixing: Sendable {
  /// Where the new text goes.
  enum Destination: Sendable {
    /// Into the file.
    case file
    /// To standard output, whole.
    case standardOutput
    /// To standard output, as a unified diff.
    case diff
  }

  /// What fixing one file gave.
  struct Outcome: Sendable {
    /// The path of the file.
    let path: String
    /// The file itself, whose name need not be text; nil where none was read.
    fileprivate(set) var file: FilePath?
    /// What is to be reported; nil where the file holds no template.
    var result: FileResult?
    /// What goes to standard output.
    var printed: [UInt8] = []

    init(_ problem: FileProblem) {
      path = problem.path
      result = FileResult(problem)
    }

    fileprivate init(_ input: Input, _ result: FileResult?, printed: [UInt8]) {
      path = input.source.path
      file = input.path
      self.result = result
      self.printed = printed
    }
  }

  private let change: @Sendable (FileReport) -> FixResult
  private let detail: Diagnostic.Detail
  private let destination: Destination

  /// Applies the fixes that the settings of each file allow.
  init(detail: Diagnostic.Detail, destination: Destination) {
    self.init(detail: detail, destination: destination) { report in
      let limit: Applicability = report.linter.settings.includesUnsafe ? .unsafe : .safe
      let fixer = Fixer(report.linter) { finding in
        finding.fix.map { $0.applicability <= limit } ?? false
      }
      return fixer.result(of: report)
    }
  }

  /// Changes files by other means than the fixes of their findings.
  init(
    detail: Diagnostic.Detail,
    destination: Destination,
    _ change: @escaping @Sendable (FileReport) -> FixResult
  ) {
    self.change = change
    self.detail = detail
    self.destination = destination
  }

  /// The outcome of a file that cannot be read or parsed; on standard output it comes as it is.
  func outcome(of problem: FileProblem, _ input: Input?) -> Outcome {
    var outcome = Outcome(problem)
    outcome.file = input?.path
    if destination == .standardOutput, let input { outcome.printed = input.source.bytes }
    return outcome
  }

  /// Fixes a file, and returns what is found in its new text; nothing for a file that holds no
  /// template and is not to be printed.
  func outcome(of input: Input, _ report: FileReport?) -> (result: Outcome?, report: FileReport?) {
    guard let report else {
      // A document on standard input is printed, whatever it is.
      guard destination == .standardOutput else { return (nil, nil) }
      return (Outcome(input, nil, printed: input.source.bytes), nil)
    }
    let fixed = change(report)
    if destination == .file, let problem = write(fixed.source.bytes, to: input) {
      // Nothing was written: all that was found is left.
      var result = FileResult(report, detail: detail)
      result.problem = problem
      return (Outcome(input, result, printed: []), nil)
    }
    var outcome = Outcome(
      input,
      FileResult(fixed, detail: detail),
      printed: printed(
        fixed.source,
        insteadOf: input.source,
        // A name need not be UTF-8; the text of it would name another file.
        at: input.path?.bytes ?? Array(input.source.path.utf8)
      )
    )
    outcome.result?.problem = fixed.withdrawn.lazy.filter(\.isInternalError).first.map {
      FileProblem(
        path: input.source.path,
        message: "internal error: \($0.finding.rule) of '\($0.finding.logicalID)' is not fixed: "
          + $0.reason.wording
      )
    }
    return (outcome, fixed.report)
  }

  private func printed(
    _ new: SourceText,
    insteadOf old: SourceText,
    at path: [UInt8]
  ) -> [UInt8] {
    switch destination {
    case .file: []
    case .standardOutput: new.bytes
    case .diff: UnifiedDiff(path: path, old: old.bytes, new: new.bytes).bytes
    }
  }

  private func write(_ bytes: [UInt8], to input: Input) -> FileProblem? {
    guard let path = input.path, let contents = input.contents, bytes != contents.bytes else {
      return nil
    }
    do throws(FileError) {
      try AtomicWriter.replace(path, readAs: contents, with: bytes)
      return nil
    } catch {
      return FileProblem(error)
    }
  }
}
