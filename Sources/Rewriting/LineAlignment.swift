/// Which lines of two texts belong together.
///
/// The algorithm is that of Myers, "An O(ND) Difference Algorithm and Its Variations". It starts
/// anew behind every long stretch of equal lines and after a number of differences, so that time
/// and memory are linear in the lines. The result is always right, and minimal between the starts.
struct LineAlignment {
  /// A stretch of lines that differ: those of the old text are replaced by those of the new one.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// So many equal lines in a row settle that the lines before them have been aligned well.
  private static let settlingCount = 32

  /// The changes in the order of the lines, none of which touch.
  private(set) var changes: [Change] = []

  private let old: TextLines
  private let new: TextLines
  private let searchLimit: Int

  /// - Parameter searchLimit: How many differing lines are looked through at once.
  init(old: TextLines, new: TextLines, searchLimit: Int = 256) {
    self.old = old
    self.new = new
    self.searchLimit = searchLimit
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > 0, newEnd > 0, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    align(oldEnd: oldEnd, newEnd: newEnd)
  }

  private mutating func align(oldEnd: Int, newEnd: Int) {
    var start = Point(old: 0, new: 0)
    while true {
      while start.old < oldEnd, start.new < newEnd, old[start.old] == new[start.new] {
        start.old += 1
        start.new += 1
      }
      let end = Point(old: oldEnd, new: newEnd)
      guard start != end else { return }
      var point = start
      for stretch in path(from: start, to: end) {
        append(point, stretch.start)
        point = stretch.end
      }
      start = point
    }
  }

  /// Appends a change between two points, or lengthens the last one if it ends where this starts.
  private mutating func append(_ start: Point, _ end: Point) {
    guard start != end else { return }
    if let last = changes.last, last.old.upperBound == start.old, last.new.upperBound == start.new {
      changes[changes.count - 1].old = last.old.lowerBound..<end.old
      changes[changes.count - 1].new = last.new.lowerBound..<end.new
    } else {
      changes.append(Change(old: start.old..<end.old, new: start.new..<end.new))
    }
  }

  /// How many lines of each text have been passed.
  private struct Point: Equatable {
    var old: Int
    var new: Int
  }

  /// Equal lines between two points.
  private struct Stretch {
    var start: Point
    var end: Point
  }

  /// The stretches of equal lines on the shortest path to the end of a long one or to `end`, or
  /// else on the path that gets farthest. The last one may be empty.
  private func path(from start: Point, to end: Point) -> [Stretch] {
    // For each count of differences and each diagonal (old minus new) the farthest old line; the
    // diagonals -d, -d + 2, … d of one count are stored one behind the other.
    var rounds: [[Int32]] = []
    var farthest = (index: 0, progress: -1)
    for differences in 0...searchLimit {
      farthest.progress = -1
      var round = [Int32](repeating: -1, count: differences + 1)
      for index in 0...differences {
        let diagonal = 2 * index - differences
        guard
          let entry = Self.entry(
            index,
            differences,
            after: rounds.last,
            oldCount: end.old - start.old
          ),
          entry - diagonal <= end.new - start.new
        else { continue }
        let first = Point(old: start.old + entry, new: start.new + entry - diagonal)
        var last = first
        while last.old < end.old, last.new < end.new, old[last.old] == new[last.new] {
          last.old += 1
          last.new += 1
        }
        round[index] = Int32(last.old - start.old)
        if last.old + last.new > farthest.progress {
          farthest = (index, last.old + last.new)
        }
        if last == end || last.old - first.old >= Self.settlingCount {
          rounds.append(round)
          return trace(rounds, index: index, from: start, to: end)
        }
      }
      rounds.append(round)
    }
    return trace(rounds, index: farthest.index, from: start, to: end)
  }

  /// The old line at which a diagonal is entered, counted from the start of the search.
  private static func entry(
    _ index: Int,
    _ differences: Int,
    after round: [Int32]?,
    oldCount: Int
  ) -> Int? {
    guard let round else { return 0 }
    // From the diagonal below by a deletion, from the one above by an insertion.
    let deletion = index > 0 && round[index - 1] >= 0 ? Int(round[index - 1]) + 1 : -1
    let insertion = index < differences ? Int(round[index]) : -1
    let entry = deletion <= oldCount ? max(deletion, insertion) : insertion
    return entry >= 0 ? entry : nil
  }

  /// Follows the rounds back from the last one.
  private func trace(
    _ rounds: [[Int32]],
    index: Int,
    from start: Point,
    to end: Point
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    var index = index
    for differences in (0..<rounds.count).reversed() {
      let diagonal = 2 * index - differences
      let last = Int(rounds[differences][index])
      let previous = differences > 0 ? rounds[differences - 1] : nil
      let first =
        Self.entry(index, differences, after: previous, oldCount: end.old - start.old) ?? last
      stretches.append(
        Stretch(
          start: Point(old: start.old + first, new: start.new + first - diagonal),
          end: Point(old: start.old + last, new: start.new + last - diagonal)
        )
      )
      if let previous, index > 0, previous[index - 1] >= 0, Int(previous[index - 1]) + 1 == first,
        !(index < differences && Int(previous[index]) == first)
      {
        index -= 1
      }
    }
    return stretches.reversed()
  }
}
