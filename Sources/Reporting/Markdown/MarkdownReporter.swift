internal import Linting
internal import Syntax

/// The report as a comment on a pull request, in GitHub's Markdown.
///
/// It begins with a mark by which a script finds the comment to update. The worst findings come
/// first, because it is cut where a comment would become longer than GitHub accepts.
public struct MarkdownReporter: Reporter {
  /// The bytes that findings may take; a comment on GitHub holds 65,536 characters.
  private static let limit = 60_000

  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    let totals = run.totals
    // "No findings" alone would say that all is well.
    let unread =
      totals.problems > 0 ? ", \(String.count(totals.problems, "file")) not judged" : ""
    var text = "<!-- xraylint -->\n### xraylint: \(totals.found)\(unread)\n\n"
    if totals.findings > 0 {
      let diagnostics = Severity.allCases.reversed().lazy.flatMap { severity in
        run.diagnostics.lazy.filter { $0.severity == severity }
      }
      text += table(of: diagnostics, count: totals.findings) + "\n"
    }
    if totals.problems > 0 { text += list(of: run.problems) + "\n" }
    text += totals.read
    for offer in totals.offers { text += "  \n\(offer.markdownText)" }
    return Array((text + "\n").utf8)
  }

  private func table(of diagnostics: some Sequence<Diagnostic>, count: Int) -> String {
    var table = MarkdownTable("Severity", "Finding", "Place", "Rule", "Fix")
    var rows = 0
    for diagnostic in diagnostics {
      table.append([
        diagnostic.severity.rawValue,
        diagnostic.message.markdownText,
        String.place(diagnostic.path, diagnostic.span.start).markdownCode,
        diagnostic.rule.markdownCode,
        diagnostic.fix?.applicability.rawValue ?? "",
      ])
      rows += 1
      if table.markdown.utf8.count > Self.limit { break }
    }
    return table.markdown + (rows < count ? "\n…and \(count - rows) more.\n" : "")
  }

  private func list(of problems: [FileProblem]) -> String {
    var text = ""
    for (position, problem) in problems.enumerated() {
      guard text.utf8.count < Self.limit / 20 else {
        return text + "- …and \(problems.count - position) more\n"
      }
      let place = String.place(problem.path, problem.location).markdownCode
      text += "- **error** \(place): \(problem.message.markdownText)\n"
    }
    return text
  }
}
