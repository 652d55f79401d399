internal import Linting
internal import Rewriting

/// Writes diagnostics and problems with their source lines, as rustc does.
struct SnippetWriter {
  var output: TextBuffer
  /// The edits that have been shown for the file of the last finding.
  private var shown: Set<Edit> = []
  private var path = ""

  init(_ output: TextBuffer) {
    self.output = output
  }

  mutating func write(_ diagnostic: Diagnostic) {
    if path != diagnostic.path { shown = [] }
    path = diagnostic.path
    let style = TextStyle(diagnostic.severity)
    output.write("\(diagnostic.severity.rawValue)[\(diagnostic.rule)]", style)
    output.writeLine(": \(diagnostic.message.displayed)", .bold)
    let gutter = gutterWidth(of: diagnostic)
    writePlace(.place(diagnostic.path, diagnostic.span.start), gutter)
    if let excerpt = diagnostic.excerpt { write(excerpt, style, gutter) }
    for note in diagnostic.notes {
      let place = note.span.map { " (\(String.place(diagnostic.path, $0.start)))" } ?? ""
      writeNote("note", ": \(note.message.displayed)\(place)", gutter)
    }
    guard let fix = diagnostic.fix else { return }
    // A role's own finding wants what the fix of its function does as well.
    let isShown = fix.edits.allSatisfy(shown.contains)
    let title = ": \(fix.title.displayed)\(isShown ? " (shown above)" : "")"
    writeNote("fix (\(fix.applicability.rawValue))", title, gutter)
    guard let preview = fix.preview, !isShown else { return }
    write(preview, gutter)
    shown.formUnion(fix.edits)
  }

  mutating func write(_ problem: FileProblem) {
    output.write("error", .boldRed)
    output.writeLine(": \(problem.message.displayed)", .bold)
    let gutter = problem.excerpt.map { String($0.line).count } ?? 1
    writePlace(.place(problem.path, problem.location), gutter)
    if let excerpt = problem.excerpt { write(excerpt, .boldRed, gutter) }
  }

  private func gutterWidth(of diagnostic: Diagnostic) -> Int {
    let changed = diagnostic.fix?.preview?.hunks.joined().compactMap(\.number).max() ?? 1
    return String(max(changed, diagnostic.excerpt?.line ?? 1)).count
  }

  private mutating func writePlace(_ place: String, _ gutter: Int) {
    output.write(.run(of: " ", gutter) + "--> ", .blue)
    output.writeLine(place)
  }

  private mutating func writeNote(_ kind: String, _ text: String, _ gutter: Int) {
    output.write(.run(of: " ", gutter + 1) + "= ", .blue)
    output.write(kind, .bold)
    output.writeLine(text)
  }

  private mutating func writeGutter(_ number: Int?, _ mark: String, _ gutter: Int) {
    let number = number.map { String($0) } ?? ""
    let padding = String.run(of: " ", max(0, gutter - number.utf8.count))
    output.write(padding + number + " " + mark, .blue)
  }

  private mutating func write(_ excerpt: Excerpt, _ style: TextStyle, _ gutter: Int) {
    writeGutter(nil, "|", gutter)
    output.endLine()
    writeGutter(excerpt.line, "| ", gutter)
    output.writeLine(excerpt.text)
    writeGutter(nil, "| ", gutter)
    output.write(.run(of: " ", excerpt.indent))
    output.writeLine(.run(of: "^", excerpt.width), style)
  }

  private mutating func write(_ preview: FixPreview, _ gutter: Int) {
    for (position, hunk) in preview.hunks.enumerated() {
      if position > 0 { output.writeLine(.run(of: ".", gutter + 2), .blue) }
      for line in hunk {
        switch line.kind {
        case .context:
          writeGutter(line.number, "| ", gutter)
          output.writeLine(line.text)
        case .deletion:
          writeGutter(line.number, "", gutter)
          output.writeLine("- \(line.text)", .red)
        case .insertion:
          writeGutter(line.number, "", gutter)
          output.writeLine("+ \(line.text)", .blue)
        }
      }
    }
  }
}
