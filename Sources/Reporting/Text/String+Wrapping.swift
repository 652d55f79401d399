extension String {
  /// The words of the text in lines of at most so many columns, where its words allow.
  func wrapped(columns: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace).map(String.init) {
      if let last = lines.last, last.displayColumns + 1 + word.displayColumns <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
