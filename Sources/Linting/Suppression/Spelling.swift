/// Guesses what a misspelt name was meant to be.
enum Spelling {
  /// The name that is closest to another one; nil where none is close.
  static func closest(to name: String, among known: [String]) -> String? {
    let limit = max(name.utf8.count / 3, 1)
    let distances = known.map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
    return distances.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
  }

  /// The number of characters to insert, delete or replace.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    // A name that is much longer is another name; its length must not cost time.
    guard abs(left.count - right.count) <= 8 else { return .max }
    var row = Array(0...right.count)
    for (position, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
