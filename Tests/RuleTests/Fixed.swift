import Linting
import Rewriting
import Rules
import Syntax
import Testing

/// A template after all fixes of all rules, unsafe ones included.
struct Fixed {
  private let before: FileReport
  private let result: FixResult

  init(_ bytes: [UInt8], _ path: String) throws {
    var settings = FixSettings()
    settings.includesUnsafe = true
    let linter = Linter(rules: AllRules.rules, settings: settings)
    before = try #require(try linter.report(on: SourceText(path: path, bytes: bytes)))
    result = Fixer(linter) { _ in true }.result(of: before)
  }

  /// The tree before the fixes.
  var tree: SyntaxTree { before.tree }
  /// The tree after the fixes.
  var fixedTree: SyntaxTree { result.report.tree }
  /// What the template holds after the fixes.
  var meaning: Meaning { Meaning(fixedTree) }
  var bytes: [UInt8] { result.source.bytes }
  var withdrawn: [FixResult.Withdrawal] { result.withdrawn }
  /// The findings before the fixes that have one.
  var fixable: [Finding] { before.findings.filter { $0.fix != nil } }

  /// The changes of the fixes that were not withdrawn.
  private var changes: [Change] {
    let withdrawn = Set(withdrawn.map(\.finding.identity))
    return before.findings.filter { !withdrawn.contains($0.identity) }.compactMap(\.fix)
      .flatMap(\.steps).map(\.change)
  }

  /// Whether a fix changes something in braces or brackets.
  var changesFlowCollections: Bool {
    changes.contains { change in
      sequence(first: change.node, next: \.parent).contains { $0.style == .flow }
    }
  }

  /// What the fixes do to the bytes.
  var edits: [Edit] {
    get throws { try Rewriter(before.tree).edits(for: changes).edits }
  }

  /// Whether the bytes between the edits are the original ones.
  var keepsBytesOutsideEdits: Bool {
    get throws {
      let edits = try edits
      let (old, new) = (before.source.bytes, bytes)
      var (left, right) = (0, 0)
      for edit in edits {
        let count = Int(edit.range.lowerBound) - left
        guard right + count <= new.count,
          old[left..<left + count] == new[right..<right + count]
        else { return false }
        left = Int(edit.range.upperBound)
        right += count + edit.replacement.count
      }
      return right <= new.count && old[left...].elementsEqual(new[right...])
    }
  }
}
