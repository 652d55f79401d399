internal import Syntax

/// Reads `xraylint: ignore[rule, rule] reason (until 2027-01-31)` in a comment.
struct SuppressionCommentParser {
  /// What a comment says, or why it says nothing.
  enum Outcome {
    case comment(SuppressionComment)
    case problem(SuppressionProblem.Kind)
  }

  private let bytes: [UInt8]
  private let end: Int
  /// The offset of the number sign.
  private let start: Int
  private var at: Int

  /// Finds the instruction in a comment, behind another comment maybe; nil where there is none.
  init?(_ comment: Comment, in source: SourceText) {
    bytes = source.bytes
    var end = Int(comment.range.upperBound)
    while end > comment.range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    self.end = end
    let text = Int(comment.range.lowerBound)..<end
    guard let start = Comment.instruction(in: text, of: bytes) else { return nil }
    self.start = start
    at = start + 1
    while bytes[at].isBlank { at += 1 }
    at += Comment.instructionName.count
  }

  /// The bytes from the number sign up to the end of the text.
  var range: ByteRange { ByteRange(Int32(start), Int32(end)) }

  /// Reads the instruction.
  mutating func outcome() -> Outcome {
    while at < end, bytes[at].isBlank { at += 1 }
    let wordStart = at
    while at < end, bytes[at].isNameCharacter { at += 1 }
    let word = text(wordStart..<at)
    guard word == "ignore" else { return .problem(.unknownInstruction(word)) }
    guard at < end, bytes[at] == .ascii("[") else { return .problem(.missingRules) }
    guard let close = bytes[at..<end].firstIndex(of: .ascii("]")) else {
      return .problem(.unclosedRules(text(wordStart..<end)))
    }
    let brackets = at + 1..<close
    let rules = names(in: brackets)
    guard !rules.isEmpty else { return .problem(.missingRules) }
    at = close + 1
    var reason = text(at..<end)
    let date = Self.extractDate(from: &reason)
    var until: CalendarDate?
    switch date {
    case .missing: break
    case .date(let date): until = date
    case .problem(let kind): return .problem(kind)
    }
    return .comment(
      SuppressionComment(
        range: range,
        brackets: ByteRange(Int32(brackets.lowerBound), Int32(brackets.upperBound)),
        rules: rules,
        reason: reason.isEmpty ? nil : reason,
        until: until
      )
    )
  }

  // MARK: Dates

  private enum ExtractedDate {
    case missing
    case date(CalendarDate)
    case problem(SuppressionProblem.Kind)
  }

  /// Takes `(until 2027-01-31)` out of a reason, and the white space around it.
  private static func extractDate(from reason: inout String) -> ExtractedDate {
    guard let open = reason.firstRange(of: "(until"),
      let close = reason[open.upperBound...].firstIndex(of: ")")
    else {
      reason = reason.trimmed
      return bareDate(in: reason).map { .problem(.bareDate($0)) } ?? .missing
    }
    let text = String(reason[open.upperBound..<close]).trimmed
    let before = String(reason[..<open.lowerBound]).trimmed
    let behind = String(reason[reason.index(after: close)...]).trimmed
    reason = [before, behind].filter { !$0.isEmpty }.joined(separator: " ")
    return CalendarDate(text).map { .date($0) } ?? .problem(.invalidDate(text))
  }

  /// A word of digits behind the word "until": it was meant to be a date.
  private static func bareDate(in reason: String) -> String? {
    let words = reason.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ":" }
    return zip(words, words.dropFirst()).first { word, next in
      word.lowercased() == "until" && next.utf8.first.map { (0x30...0x39).contains($0) } == true
    }.map { String($0.1) }
  }

  // MARK: Text

  private func names(in brackets: Range<Int>) -> [SuppressionComment.RuleName] {
    bytes[brackets].split(separator: .ascii(",")).compactMap { part in
      var (start, end) = (part.startIndex, part.endIndex)
      while start < end, bytes[start].isBlank { start += 1 }
      while start < end, bytes[end - 1].isBlank { end -= 1 }
      guard start < end else { return nil }
      return .init(id: text(start..<end), range: ByteRange(Int32(start), Int32(end)))
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isNameCharacter: Bool {
    switch self {
    case .ascii("a") ... .ascii("z"), .ascii("A") ... .ascii("Z"), .ascii("-"), .ascii("_"): true
    default: false
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
