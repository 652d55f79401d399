internal import Linting

/// How often each rule has found something, instead of what it has found.
public struct StatisticsReporter: Reporter {
  /// The formats of the counts.
  public enum Format: Sendable {
    case text(colour: Bool, isQuiet: Bool)
    case json
  }

  private let format: Format

  /// Creates a reporter.
  public init(_ format: Format) {
    self.format = format
  }

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    let statistics = Statistics(of: run)
    switch format {
    case .json:
      return JSONWriter.document([
        "schemaVersion": 1,
        "statistics": .array(statistics.rows.map { JSONValue($0) }),
        "errors": JSONValue(run.problems),
        "summary": JSONValue(run.totals),
      ])
    case .text(let colour, let isQuiet):
      var writer = SnippetWriter(TextBuffer(colour: colour))
      if !statistics.rows.isEmpty {
        statistics.table.write(to: &writer.output, indent: "")
        if !isQuiet || !run.problems.isEmpty { writer.endBlock() }
      }
      for problem in run.problems {
        writer.write(problem)
        if !isQuiet { writer.endBlock() }
      }
      if !isQuiet { writer.writeSummary(of: run.totals) }
      return writer.output.bytes
    }
  }
}

extension Statistics {
  fileprivate var table: TextTable {
    var table = TextTable("FINDINGS", "FIXABLE", "UNSAFELY", "SEVERITY", "RULE")
    for row in rows {
      table.append([
        String(row.findings), String(row.fixable), String(row.unsafelyFixable),
        row.severity.rawValue, row.rule,
      ])
    }
    return table
  }
}

extension JSONValue {
  fileprivate init(_ row: Statistics.Row) {
    self = [
      "rule": .string(row.rule),
      "severity": .string(row.severity.rawValue),
      "findings": .integer(row.findings),
      "fixable": .integer(row.fixable),
      "unsafelyFixable": .integer(row.unsafelyFixable),
    ]
  }
}
