/// What somebody may have meant who wrote a word that is none.
public enum Spelling {
  /// The known word that is most like another one; nil where none is like it.
  ///
  /// Words are alike where a third of the letters at most has to change, or where the known one begins
  /// with the other. Case does not count, and `_` is `-`.
  public static func closest(to word: String, among known: [String]) -> String? {
    let letters = normal(word)
    guard letters.count > 1 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in known {
      let other = normal(candidate)
      var distance = distance(letters, other)
      if other.starts(with: letters) { distance = min(distance, 1) }
      guard distance <= max(1, max(letters.count, other.count) / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.word
  }

  private static func normal(_ word: String) -> [UInt8] {
    Array(word.lowercased().utf8.prefix(100).map { $0 == UInt8(ascii: "_") ? 0x2D : $0 })
  }

  /// The number of letters to insert, remove, replace or exchange with their neighbour.
  ///
  /// See <https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance>, "Optimal string alignment".
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var cost = min(
          current[column] + 1,
          last[column + 1] + 1,
          last[column] + (letter == other ? 0 : 1)
        )
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, last) = (last, current)
    }
    return last[second.count]
  }
}
