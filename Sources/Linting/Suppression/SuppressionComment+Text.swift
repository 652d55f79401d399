internal import Syntax

extension SuppressionComment {
  /// The text of a comment that suppresses rules, from the number sign on.
  static func text(rules: [String], reason: String?, until: CalendarDate?) -> String {
    var text = "# xraylint: ignore[\(rules.joined(separator: ", "))]"
    if let reason { text += " \(reason)" }
    if let until { text += " (until \(until))" }
    return text
  }

  /// The text of the comment with some of its rules left out, all else as it is; nil where none is
  /// left.
  func text(without dropped: Set<String>, in source: SourceText) -> String? {
    let kept = rules.filter { !dropped.contains($0.id) }
    guard !kept.isEmpty else { return nil }
    let before = source[ByteRange(range.lowerBound, brackets.lowerBound)]
    let behind = source[ByteRange(brackets.upperBound, range.upperBound)]
    return before + kept.map(\.id).joined(separator: ", ") + behind
  }
}
