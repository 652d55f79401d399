import CloudFormation
import FuzzingSupport
import Linting
import Rewriting
import Syntax

/// The promises about fixes, checked on one file.
struct Trial {
  private let linter: Linter
  private let fixer: Fixer
  private let isIncluded: @Sendable (Finding) -> Bool

  init(_ linter: Linter, _ settings: FixSettings) {
    let limit: Applicability = settings.includesUnsafe ? .unsafe : .safe
    let isIncluded: @Sendable (Finding) -> Bool = { finding in
      finding.fix.map { $0.applicability <= limit } ?? false
    }
    self.linter = linter
    self.isIncluded = isIncluded
    fixer = Fixer(linter, fixing: isIncluded)
  }

  /// Stops the fuzzer where a promise is broken.
  func check(_ report: FileReport) {
    let result = fixer.result(of: report)
    for withdrawal in result.withdrawn {
      expect(!withdrawal.isInternalError, "internal error: \(withdrawal.reason)")
    }
    let old = report.source.bytes
    let new = result.source.bytes
    guard old != new else { return }
    expect(report.templates.contains { !$0.functions.isEmpty }, "changed without a function")
    expect(!result.fixed.isEmpty, "changed without a fix")
    checkEdits(report, result)
    let again: FileReport?
    do throws(SyntaxError) {
      again = try linter.report(on: result.source)
    } catch {
      return expect(false, "the new text cannot be parsed: \(error)")
    }
    guard let again else { return expect(false, "the new text is no template") }
    expect(fixer.result(of: again).source.bytes == new, "fixing twice changes something")
  }

  /// Checks that the new text is the old one with the edits of the fixes, and that these take away
  /// nothing but white space and values that are replaced.
  private func checkEdits(_ report: FileReport, _ result: FixResult) {
    let changes = result.fixed.filter(isIncluded).compactMap(\.fix).flatMap(\.steps).map(\.change)
    let edits: [Edit]
    do throws(RewritingError) {
      let list = try Rewriter(report.tree).edits(for: changes)
      expect(list.applied(to: report.source) == result.source.bytes, "other bytes differ")
      edits = list.edits
    } catch {
      return expect(false, "the fixes cannot be written together: \(error.problem)")
    }
    expect(
      Proof(changes).discrepancy(between: report.tree, and: result.report.tree) == nil,
      "proof"
    )
    let replaced = changes.compactMap { change in
      if case .replace(let node, _) = change { node.outerRange } else { nil }
    }
    for edit in edits {
      let isBlank = report.source.bytes[edit.range.indices].allSatisfy(\.isWhitespace)
      expect(isBlank || replaced.contains { $0.contains(edit.range) }, "takes away \(edit.range)")
    }
  }
}
