extension String {
  /// The place where a text stands first, compared byte by byte.
  ///
  /// These three do what the standard library does under the same names. There they belong to the engine
  /// of regular expressions, which makes a tenth of a static program and sees characters: a colon with a
  /// combining accent is none to it, but is one to those who read the reports.
  public func firstRange(of text: String) -> Range<Index>? {
    range(of: text, from: startIndex)
  }

  /// Whether a text stands somewhere in this one.
  public func contains(_ text: String) -> Bool {
    range(of: text, from: startIndex) != nil
  }

  /// This text with another one wherever a text stands that is not empty.
  public func replacing(_ text: String, with other: String) -> String {
    var result = ""
    var start = startIndex
    while !text.isEmpty, let found = range(of: text, from: start) {
      result += self[start..<found.lowerBound]
      result += other
      start = found.upperBound
    }
    return result + self[start...]
  }

  private func range(of text: String, from start: Index) -> Range<Index>? {
    guard let first = text.utf8.first else { return start..<start }
    var start = start
    while let candidate = utf8[start...].firstIndex(of: first) {
      if utf8[candidate...].starts(with: text.utf8) {
        return candidate..<utf8.index(candidate, offsetBy: text.utf8.count)
      }
      start = utf8.index(after: candidate)
    }
    return nil
  }
}
