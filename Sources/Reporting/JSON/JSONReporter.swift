/// The report for programs: schema version 1 of the document of `xraylint check`.
///
/// Every key is always there; what does not apply is null. Lines and columns start at 1, columns
/// count Unicode scalars, `endColumn` is that behind the last character. Edits are byte offsets of the
/// file as it is, byte order mark included. `fixed` lists what `xraylint fix` took away, or with
/// `--diff` would take away, with places and edits of the text before; `findings` is what is left;
/// `suppressed` is what the templates or the baseline hide. `fixable` counts what `xraylint fix`
/// changes without further options. The document is indented by two spaces and complete whatever the
/// exit status.
public struct JSONReporter: Reporter {
  /// Creates a reporter.
  public init() {}

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .appliedEdits }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    JSONWriter.document([
      "schemaVersion": 1,
      "findings": .sequence(of: run.diagnostics) { JSONValue($0) },
      "fixed": .sequence(of: run.fixed) { JSONValue($0) },
      "suppressed": .sequence(of: run.suppressed) { JSONValue($0) },
      "errors": JSONValue(run.problems),
      "summary": JSONValue(run.totals),
    ])
  }
}
