internal import Linting

extension Diagnostic {
  /// What explains the finding, in one line each: the notes, and what the fix does.
  ///
  /// The lines can be shown: nothing of others in them does anything to a terminal.
  var details: [String] {
    let notes = notes.map { note in
      let place = note.span.map { " (\(String.place(path, $0.start)))" } ?? ""
      return "note: \(note.message.displayed)\(place)"
    }
    let fix = fix.map { "fix (\($0.applicability.rawValue)): \($0.title.displayed)" }
    return notes + [fix].compactMap { $0 }
  }
}

extension [String] {
  /// The lines as one text, without a line feed at its end.
  var joinedLines: String { joined(separator: "\n") }
}
