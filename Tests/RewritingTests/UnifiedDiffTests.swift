import Testing

@testable import Rewriting

/// Compares texts and has git apply the result.
@Suite struct UnifiedDiffTests {
  private static let twenty = (1...20).map { "line \($0)\n" }.joined()

  @Test func showsAChangeWithItsContext() {
    let old = Array(Self.twenty.utf8)
    let new = Array(Self.twenty.replacing("line 10\n", with: "line ten\nand more\n").utf8)
    let diff = UnifiedDiff(path: "app/template.yaml".utf8, old: old, new: new)
    #expect(
      String(decoding: diff.bytes, as: UTF8.self) == """
        diff --git a/app/template.yaml b/app/template.yaml
        --- a/app/template.yaml
        +++ b/app/template.yaml
        @@ -7,7 +7,8 @@
         line 7
         line 8
         line 9
        -line 10
        +line ten
        +and more
         line 11
         line 12
         line 13

        """
    )
    #expect(diff.hunks.map(\.oldStart) == [7])
    #expect(diff.hunks.map(\.newStart) == [7])
    #expect(
      diff.hunks.first?.lines.map(\.kind).filter { $0 != .context } == [
        .deletion, .insertion, .insertion,
      ]
    )
  }

  @Test func isEmptyForEqualTexts() {
    let diff = UnifiedDiff(path: "a".utf8, old: [1, 2], new: [1, 2])
    #expect(diff.bytes.isEmpty)
    #expect(diff.hunks.isEmpty)
  }

  @Test(arguments: [(7, 1), (8, 2)])
  func joinsHunksWhoseContextsTouch(distance: Int, hunks: Int) {
    let lines = (1...30).map { "\($0)\n" }
    var changed = lines
    changed[10] = "x\n"
    changed[10 + distance] = "y\n"
    let diff = UnifiedDiff(
      path: "a".utf8,
      old: Array(lines.joined().utf8),
      new: Array(changed.joined().utf8)
    )
    #expect(diff.hunks.count == hunks)
  }

  @Test func marksAMissingLastLineEnd() {
    let diff = UnifiedDiff(path: "a".utf8, old: Array("x\ny".utf8), new: Array("x\ny\n".utf8))
    #expect(
      String(decoding: diff.bytes, as: UTF8.self)
        == "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\n-y\n\\ No newline at end of file\n+y\n"
    )
  }

  @Test(arguments: [
    ("a b.yaml", "--- a/a b.yaml\t\n"),
    ("é.yaml", "--- \"a/\\303\\251.yaml\"\n"),
    ("q\"b\\t\t\n\u{1}.yaml", "--- \"a/q\\\"b\\\\t\\t\\n\\001.yaml\"\n"),
    ("/tmp/x", "--- a/tmp/x\n"),
  ])
  func quotesPathsAsGitDoes(path: String, header: String) {
    let diff = UnifiedDiff(path: path.utf8, old: [], new: [10])
    #expect(String(decoding: diff.bytes, as: UTF8.self).contains("\n" + header))
  }

  @Test(arguments: [
    ("", "a\n"), ("", "a"), ("a\n", ""), ("a\nb", ""), ("a\n", "b\n"), ("a", "b"), ("a", "a\n"),
    ("a\n", "a"), ("a\n", "a\nb"),
    ("a\nb", "a\n"), ("\n", "\n\n"), ("\n\n", "\n"), ("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"),
    ("a\r\nb\r\nc", "a\r\nb\r\nc\r\n"), ("a\r\nb\n", "a\nb\n"),
    ("\u{FEFF}a\nb\n", "\u{FEFF}a\nc\n"),
    ("\u{FEFF}a\n", "\u{FEFF}b\n"), ("é\nü", "é\nö"), ("\ra\r", "\rb\r"), ("-- a\n", "++ b\n"),
    (twenty, twenty.replacing("line 1", with: "x")), (twenty, "line 0\n" + twenty),
    (twenty, twenty + "line 21"), (twenty + twenty, twenty), (twenty, twenty + twenty),
  ])
  func isAppliedByGit(old: String, new: String) throws {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let diff = UnifiedDiff(path: "a/b.yaml".utf8, old: old, new: new)
    #expect(try GitApply.result(of: diff.bytes, for: "a/b.yaml", with: old) == new)
  }

  @Test(arguments: ["é/ü ö.yaml", "a b/c.yaml", "q\"\\.yaml", "t\tn.yaml", " a ", "$x'y.yaml"])
  func isAppliedByGitToAnyPath(path: String) throws {
    let (old, new) = (Array(Self.twenty.utf8), Array("new\n\(Self.twenty)".utf8))
    let diff = UnifiedDiff(path: path.utf8, old: old, new: new)
    #expect(try GitApply.result(of: diff.bytes, for: path, with: old) == new)
  }

  @Test func isRightForRandomTexts() {
    var random = LinearGenerator(state: 3)
    for _ in 0..<2_000 {
      let old = text(of: Int.random(in: 0...30, using: &random), using: &random)
      let new = text(of: Int.random(in: 0...30, using: &random), using: &random)
      let diff = UnifiedDiff(path: "a".utf8, old: old, new: new, contextLines: 2)
      #expect(applied(diff, to: old) == new)
      #expect(diff.hunks.joinedLines(without: .insertion).allSatisfy { !$0.isEmpty })
      #expect(LineAlignment(old: TextLines(old), new: TextLines(new)).cost == cost(old, new))
      let bounded = LineAlignment(old: TextLines(old), new: TextLines(new), searchLimit: 3)
      #expect(bounded.isValid(old: TextLines(old), new: TextLines(new)))
    }
  }

  @Test func staysFastForManyChangesInALargeText() {
    let lines = (0..<60_000).map { "  Key\($0 % 500): value\n" }
    let old = Array(lines.joined().utf8)
    let new = Array(
      lines.enumerated().map { $0 % 20 == 7 ? "\($1)    Tracing: Active\n" : $1 }.joined().utf8
    )
    let clock = ContinuousClock()
    let duration = clock.measure {
      let diff = UnifiedDiff(path: "a".utf8, old: old, new: new)
      #expect(diff.hunks.count == 3_000)
      #expect(diff.hunks.allSatisfy { $0.newCount - $0.oldCount == 1 })
    }
    #expect(duration < .seconds(20))
  }

  @Test func replacesAllIfEverythingDiffers() {
    let old = Array((0..<5_000).map { "old \($0)\n" }.joined().utf8)
    let new = Array((0..<5_000).map { "new \($0)\n" }.joined().utf8)
    let diff = UnifiedDiff(path: "a".utf8, old: old, new: new)
    #expect(diff.hunks.count == 1)
    #expect(applied(diff, to: old) == new)
  }

  /// Lines of few kinds, often without a line feed at the end.
  private func text(of count: Int, using random: inout LinearGenerator) -> [UInt8] {
    let kinds = Array("abc".utf8)
    let lines = (0..<count).flatMap { _ in
      [kinds.randomElement(using: &random) ?? 0, UInt8(ascii: "\n")]
    }
    return Bool.random(using: &random) ? lines : Array(lines.dropLast())
  }

  /// Applies the hunks one by one and checks that they stand where they say.
  private func applied(_ diff: UnifiedDiff, to old: [UInt8]) -> [UInt8] {
    let old = TextLines(old)
    var result: [ArraySlice<UInt8>] = []
    var position = 0
    for hunk in diff.hunks {
      result += old[position..<(hunk.oldStart - 1)].map(\.bytes)
      #expect(result.count == hunk.newStart - 1)
      position = hunk.oldStart - 1
      for line in hunk.lines {
        if line.kind != .insertion {
          #expect(old[position].bytes == line.bytes)
          position += 1
        }
        if line.kind != .deletion { result.append(line.bytes) }
      }
    }
    result += old[position..<old.count].map(\.bytes)
    return Array(result.joined())
  }

  /// The smallest number of deleted and inserted lines, by the table of common subsequences.
  private func cost(_ old: [UInt8], _ new: [UInt8]) -> Int {
    let (old, new) = (TextLines(old), TextLines(new))
    var lengths = [Int](repeating: 0, count: new.count + 1)
    for row in 0..<old.count {
      var diagonal = 0
      for column in 0..<new.count {
        let above = lengths[column + 1]
        lengths[column + 1] =
          old[row] == new[column] ? diagonal + 1 : max(above, lengths[column])
        diagonal = above
      }
    }
    return old.count + new.count - 2 * lengths[new.count]
  }
}

extension LineAlignment {
  fileprivate var cost: Int {
    changes.reduce(0) { $0 + $1.old.count + $1.new.count }
  }

  /// Whether all lines outside the changes are equal.
  fileprivate func isValid(old: TextLines, new: TextLines) -> Bool {
    var (oldEnd, newEnd) = (0, 0)
    for change in changes + [Change(old: old.count..<old.count, new: new.count..<new.count)] {
      let oldLines = old[oldEnd..<change.old.lowerBound]
      guard oldLines.elementsEqual(new[newEnd..<change.new.lowerBound]) else { return false }
      (oldEnd, newEnd) = (change.old.upperBound, change.new.upperBound)
    }
    return true
  }
}

extension [UnifiedDiff.Hunk] {
  fileprivate func joinedLines(without kind: UnifiedDiff.Line.Kind) -> [ArraySlice<UInt8>] {
    flatMap(\.lines).filter { $0.kind != kind }.map(\.bytes)
  }
}

/// A generator of the same numbers in every run.
private struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
