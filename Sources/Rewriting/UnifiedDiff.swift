/// The difference between two versions of a file, in the format that `git apply` takes.
///
/// Lines end at line feeds only, and are given as the bytes they are: a carriage return or a byte
/// order mark is part of its line. There are no time stamps.
///
/// <https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html>
public struct UnifiedDiff: Sendable {
  /// A line of a hunk.
  public struct Line: Hashable, Sendable {
    /// Which of the two versions a line belongs to.
    public enum Kind: Hashable, Sendable {
      /// The line is in both.
      case context
      /// The line is in the old version only.
      case deletion
      /// The line is in the new version only.
      case insertion
    }

    /// Which of the two versions the line belongs to.
    public let kind: Kind
    /// The bytes, with the line feed unless the file ends without one.
    public let bytes: ArraySlice<UInt8>
  }

  /// Lines that differ, with equal lines around them.
  public struct Hunk: Hashable, Sendable {
    /// The number of the first line in the old version, from 1.
    public let oldStart: Int
    /// The number of the first line in the new version, from 1.
    public let newStart: Int
    /// All lines; of each change the deletions come first.
    public let lines: [Line]

    /// How many lines of the old version the hunk covers.
    public var oldCount: Int {
      lines.count { $0.kind != .insertion }
    }

    /// How many lines of the new version the hunk covers.
    public var newCount: Int {
      lines.count { $0.kind != .deletion }
    }
  }

  /// The bytes of the path of the file, relative to the root of the repository.
  public let path: [UInt8]
  /// The hunks from top to bottom; none if the versions are equal.
  public let hunks: [Hunk]

  /// Compares two versions of the file at `path`.
  ///
  /// - Parameter contextLines: How many equal lines are shown around a change.
  public init(
    path: some Sequence<UInt8>,
    old: [UInt8],
    new: [UInt8],
    contextLines: Int = 3
  ) {
    self.path = Array(path)
    let old = TextLines(old)
    let new = TextLines(new)
    let changes = LineAlignment(old: old, new: new).changes
    hunks = Self.groups(of: changes, contextLines: contextLines).map { group in
      Self.hunk(of: group, old: old, new: new, contextLines: contextLines)
    }
  }

  /// The whole text; empty if the versions are equal.
  public var bytes: [UInt8] {
    guard !hunks.isEmpty else { return [] }
    var output: [UInt8] = []
    let (old, new) = (GitPath("a", path), GitPath("b", path))
    // Without the first line git would take a file that becomes empty to be deleted.
    output += "diff --git ".utf8 + old.quoted + " ".utf8 + new.quoted + "\n".utf8
    output += "--- ".utf8 + old.header + "\n".utf8
    output += "+++ ".utf8 + new.header + "\n".utf8
    for hunk in hunks {
      hunk.write(to: &output)
    }
    return output
  }

  /// The changes, with those together that share or touch their context.
  private static func groups(
    of changes: [LineAlignment.Change],
    contextLines: Int
  ) -> [[LineAlignment.Change]] {
    var groups: [[LineAlignment.Change]] = []
    for change in changes {
      if let last = groups.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * contextLines
      {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups
  }

  private static func hunk(
    of changes: [LineAlignment.Change],
    old: TextLines,
    new: TextLines,
    contextLines: Int
  ) -> Hunk {
    let first = changes.first?.old.lowerBound ?? 0
    let start = max(first - contextLines, 0)
    var lines: [Line] = []
    var position = start
    for change in changes {
      lines += old[position..<change.old.lowerBound].map { Line(kind: .context, bytes: $0.bytes) }
      lines += old[change.old].map { Line(kind: .deletion, bytes: $0.bytes) }
      lines += new[change.new].map { Line(kind: .insertion, bytes: $0.bytes) }
      position = change.old.upperBound
    }
    let end = min(position + contextLines, old.count)
    lines += old[position..<end].map { Line(kind: .context, bytes: $0.bytes) }
    let newStart = (changes.first?.new.lowerBound ?? 0) - (first - start)
    return Hunk(oldStart: start + 1, newStart: newStart + 1, lines: lines)
  }
}

extension UnifiedDiff.Hunk {
  fileprivate func write(to output: inout [UInt8]) {
    let old = Self.range(oldStart, oldCount)
    let new = Self.range(newStart, newCount)
    output += "@@ -\(old) +\(new) @@\n".utf8
    for line in lines {
      output.append(line.kind.mark)
      output += line.bytes
      if line.bytes.last != UInt8(ascii: "\n") {
        output += "\n\\ No newline at end of file\n".utf8
      }
    }
  }

  /// A range as the format has it: no count of 1, and the line before for an empty one.
  private static func range(_ start: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(start - 1),0"
    case 1: "\(start)"
    default: "\(start),\(count)"
    }
  }
}

extension UnifiedDiff.Line.Kind {
  fileprivate var mark: UInt8 {
    switch self {
    case .context: UInt8(ascii: " ")
    case .deletion: UInt8(ascii: "-")
    case .insertion: UInt8(ascii: "+")
    }
  }
}
