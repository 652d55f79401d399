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
      output.writeLine("\(totals.read): \(totals.found)", .bold)
    } else if totals.problems == 0 {
      output.writeLine(totals.read)
    }
    if totals.problems > 0 {
      output.writeLine("\(String.count(totals.problems, "file")) with an error")
    }
    if totals.fixed > 0 {
      output.writeLine("\(totals.fixed) fixed in \(String.count(totals.fixedFiles, "file"))")
    }
    for offer in totals.offers { output.writeLine(offer) }
  }
}
