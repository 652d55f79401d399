internal import Linting

extension SnippetWriter {
  /// Writes a finding in one line.
  mutating func writeLine(
    _ diagnostic: Diagnostic,
    _ label: String,
    _ style: TextStyle,
    _ text: (Diagnostic) -> String
  ) {
    output.write("\(label)[\(diagnostic.rule)]", style)
    let place = String.place(diagnostic.path, diagnostic.span.start)
    output.writeLine(" \(place): \(text(diagnostic).displayed)")
  }

  /// Writes the empty line behind a block.
  mutating func endBlock() {
    output.endLine()
  }

  /// Writes what was read and found, and what can be done about it.
  mutating func writeSummary(of totals: Totals) {
    if totals.templates > 0 {
      let read = [
        String.count(totals.templates, "template"), String.count(totals.functions, "function"),
      ]
      output.writeLine("\(read.joined(separator: ", ")): \(found(totals))", .bold)
    } else if totals.problems == 0 {
      output.writeLine("no templates found")
    }
    if totals.problems > 0 {
      output.writeLine("\(String.count(totals.problems, "file")) with an error")
    }
    if totals.fixed > 0 {
      output.writeLine("\(totals.fixed) fixed in \(String.count(totals.fixedFiles, "file"))")
    }
    writeOffer(of: totals)
  }

  private func found(_ totals: Totals) -> String {
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.info, "info")]
      .filter { totals.findings(of: $0.0) > 0 }
      .map { String.count(totals.findings(of: $0.0), $0.1) }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }

  private mutating func writeOffer(of totals: Totals) {
    switch (totals.fixable, totals.unsafelyFixable) {
    case (0, 0): return
    case (0, let unsafe):
      output.writeLine("\(unsafe) fixable: run 'xraylint fix --unsafe-fixes'")
    case (let safe, let unsafe):
      let more = unsafe > 0 ? " (\(unsafe) more with --unsafe-fixes)" : ""
      output.writeLine("\(safe) fixable: run 'xraylint fix'\(more)")
    }
  }
}
