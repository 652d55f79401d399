internal import Linting

/// The report for people: every finding with its source line, its notes and what the fix changes.
public struct TextReporter: Reporter {
  /// How findings that are only worth knowing are shown.
  public enum Infos: String, Sendable, CaseIterable {
    /// Counted in the summary only.
    case hidden
    /// In one line each.
    case compact
    /// Like every other finding.
    case full
  }

  private let colour: Bool
  private let infos: Infos
  private let isQuiet: Bool

  /// Creates a reporter.
  ///
  /// - Parameters:
  ///   - colour: Whether the text is set off for a terminal.
  ///   - infos: How findings that are only worth knowing are shown. In the templates of an
  ///     organisation most roles are defined elsewhere, and each such function gives an info; with
  ///     source lines they would bury the errors. One line each keeps the place to look at and can be
  ///     filtered; in the order of the file, next to the errors that they explain.
  ///   - isQuiet: Whether nothing but findings and errors is shown: no summary, nothing for a clean
  ///     run, and nothing of what has been fixed.
  public init(colour: Bool, infos: Infos = .compact, isQuiet: Bool = false) {
    self.colour = colour
    self.infos = infos
    self.isQuiet = isQuiet
  }

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .excerpts }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    var writer = SnippetWriter(TextBuffer(colour: colour))
    // Blocks are set apart by empty lines; lines of one kind stand together.
    var last: Element?
    for file in run.files {
      for element in elements(of: file) {
        if let last, !element.joins(last) { writer.endBlock() }
        writer.write(element, fixedLabel: run.fixedLabel)
        last = element
      }
    }
    if last != nil, !isQuiet || run.omission != nil { writer.endBlock() }
    if !isQuiet { writer.writeSummary(of: run) }
    if let omission = run.omission { writer.output.writeLine(omission.wording) }
    return writer.output.bytes
  }

  private func elements(of file: FileResult) -> [Element] {
    let found = file.diagnostics.compactMap { diagnostic -> Element? in
      switch infos {
      case _ where diagnostic.severity > .info: .block(diagnostic)
      case .full: .block(diagnostic)
      case .compact: .line(diagnostic)
      case .hidden: nil
      }
    }
    let fixed = isQuiet ? [] : file.fixed.map { Element.fixed($0) }
    return fixed + found + (file.problem.map { [.problem($0)] } ?? [])
  }
}

/// What the report consists of.
private enum Element {
  case fixed(Diagnostic)
  case block(Diagnostic)
  case line(Diagnostic)
  case problem(FileProblem)

  /// Whether the element needs no empty line behind another one.
  func joins(_ last: Element) -> Bool {
    switch (last, self) {
    case (.fixed, .fixed), (.line, .line): true
    default: false
    }
  }
}

extension SnippetWriter {
  fileprivate mutating func write(_ element: Element, fixedLabel: String) {
    switch element {
    case .block(let diagnostic): write(diagnostic)
    case .problem(let problem): write(problem)
    case .line(let diagnostic):
      writeLine(diagnostic, diagnostic.severity.rawValue, TextStyle(diagnostic.severity)) {
        $0.message
      }
    case .fixed(let diagnostic):
      writeLine(diagnostic, fixedLabel, .bold) { $0.fixedMessage }
    }
  }
}
