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
    // A suppression that hides nothing is taken away wherever it is, and rules of a group are about what
    // is around functions.
    let others = Set(linter.rules.filter { $0.metadata.group != nil }.map { $0.metadata.id })
    let isAboutFunctions = result.fixed.contains {
      $0.rule != "unused-suppression" && !others.contains($0.rule)
    }
    expect(
      !isAboutFunctions || report.templates.contains { !$0.functions.isEmpty },
      "changed without a function"
    )
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

  /// Checks that what the fixes alone do not explain is about suppressions that they have left nothing
  /// to hide; never about such as were none before.
  private func checkSuppressions(_ report: FileReport, _ result: FixResult, _ applied: [UInt8]) {
    let source = SourceText(path: report.source.path, bytes: applied)
    guard let between = (try? linter.report(on: source)).flatMap({ $0 }) else {
      return expect(false, "the text of the fixes is no template")
    }
    let rest = fixer.result(of: between)
    expect(rest.source.bytes == result.source.bytes, "other bytes differ")
    expect(rest.fixed.allSatisfy { $0.rule == "unused-suppression" }, "other findings are fixed")
    let invalid = [report, result.report].map { report in
      report.findings.count { $0.rule == "invalid-suppression" }
    }
    expect(invalid[0] == invalid[1], "what was no suppression has become one")
  }

  /// Checks that the new text is the old one with the edits of the fixes, and that these take away
  /// nothing but what they are about.
  private func checkEdits(_ report: FileReport, _ result: FixResult) {
    let changes = result.fixed.filter(isIncluded).compactMap(\.fix).flatMap(\.steps).map(\.change)
    let edits: [Edit]
    do throws(RewritingError) {
      let list = try Rewriter(report.tree).edits(for: changes)
      let applied = list.applied(to: report.source)
      guard applied == result.source.bytes else {
        return checkSuppressions(report, result, applied)
      }
      edits = list.edits
    } catch {
      // Of equal suppressions of one node, the report does not tell which are taken out, and it may be
      // that not all can be.
      let unused = report.findings.filter { $0.rule == "unused-suppression" }.map(\.identity)
      return expect(
        Set(unused).count < unused.count,
        "the fixes cannot be written together: \(error.problem)"
      )
    }
    expect(
      Proof(changes).discrepancy(between: report.tree, and: result.report.tree) == nil,
      "proof"
    )
    let expendables = Expendables(changes)
    for edit in edits {
      expect(expendables.cover(edit, of: report.source), "takes away \(edit.range)")
    }
  }
}
