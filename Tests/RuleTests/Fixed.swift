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
  var bytes: [UInt8] { result.source.bytes }
  var withdrawn: [FixResult.Withdrawal] { result.withdrawn }
  /// The findings before the fixes that have one.
  var fixable: [Finding] { before.findings.filter { $0.fix != nil } }

  /// Whether the new text is the original with the edits of its fixes, and then with those that take
  /// out what these have left to no purpose; all other bytes are the original ones.
  var keepsBytesOutsideEdits: Bool {
    get throws {
      var report = before
      for _ in 0..<2 {
        let changes = report.findings.compactMap(\.fix).flatMap(\.steps).map(\.change)
        let text = try Rewriter(report.tree).edits(for: changes).applied(to: report.source)
        if text == bytes { return true }
        let source = SourceText(path: report.source.path, bytes: text)
        report = try #require(try linter.report(on: source))
      }
      return false
    }
  }
}
