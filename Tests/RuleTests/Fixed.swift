import Linting
import Rewriting
import Rules
import Syntax
import Testing

/// A template after all fixes of all rules, unsafe ones included.
struct Fixed {
  private let linter: Linter
  private let before: FileReport
  private let result: FixResult

  init(_ bytes: [UInt8], _ path: String) throws {
    var settings = FixSettings()
    settings.includesUnsafe = true
    linter = Linter.onTestDay(settings: settings)
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

  /// Whether comments decide what is found.
  var hasSuppressionComments: Bool {
    tree.comments.contains { tree.source[$0.range].contains("xraylint:") }
  }

  /// The edits of the fixes that were not withdrawn, and then those that take out what these have left
  /// to no purpose.
  private var passes: [(report: FileReport, edits: EditList)] {
    get throws {
      let withdrawn = Set(withdrawn.map(\.finding.identity))
      var passes: [(FileReport, EditList)] = []
      var report = before
      for _ in 0..<2 {
        let findings = report.findings.filter { !withdrawn.contains($0.identity) }
        let changes = findings.compactMap(\.fix).flatMap(\.steps).map(\.change)
        let edits = try Rewriter(report.tree).edits(for: changes)
        passes.append((report, edits))
        let text = edits.applied(to: report.source)
        let source = SourceText(path: report.source.path, bytes: text)
        report = try #require(try linter.report(on: source))
      }
      return passes
    }
  }

  /// Whether a fix changes something in braces or brackets.
  var changesFlowCollections: Bool {
    before.findings.compactMap(\.fix).flatMap(\.steps).contains { step in
      sequence(first: step.change.node, next: \.parent).contains { $0.style == .flow }
    }
  }

  /// Whether a fix adds to a section of the template, such as `Resources`, or adds a section.
  var addsToSections: Bool {
    before.findings.compactMap(\.fix).flatMap(\.steps).contains { step in
      guard case .insert(_, _, let mapping) = step.change else { return false }
      return mapping.parent == nil || mapping.parent?.parent == nil
    }
  }

  /// What the fixes do to the bytes; nil where it takes two passes.
  var edits: [Edit]? {
    get throws {
      let passes = try passes
      return passes[1].edits.edits.isEmpty ? passes[0].edits.edits : nil
    }
  }

  /// Whether the bytes between the edits are the original ones.
  var keepsBytesOutsideEdits: Bool {
    get throws {
      var expected = before.source.bytes
      for (report, edits) in try passes {
        guard
          report.source.bytes.keepsBytes(outside: edits.edits, in: edits.applied(to: report.source))
        else { return false }
        expected = edits.applied(to: report.source)
      }
      return bytes == expected
    }
  }
}

extension [UInt8] {
  /// Whether a new text has the bytes of this one between some edits.
  fileprivate func keepsBytes(outside edits: [Edit], in new: [UInt8]) -> Bool {
    var (left, right) = (0, 0)
    for edit in edits {
      let count = Int(edit.range.lowerBound) - left
      guard right + count <= new.count, self[left..<left + count] == new[right..<right + count]
      else { return false }
      left = Int(edit.range.upperBound)
      right += count + edit.replacement.count
    }
    return right <= new.count && self[left...].elementsEqual(new[right...])
  }
}
