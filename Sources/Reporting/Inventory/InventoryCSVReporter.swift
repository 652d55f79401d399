internal import CloudFormation
internal import GoModules
internal import Linting
internal import ServiceMap
internal import Syntax

/// The inventory for spreadsheets: a header and a row for each function, lists separated by `; `.
///
/// Written as RFC 4180 has it. A field that a spreadsheet would take for a formula gets an apostrophe
/// in front. Files that could not be judged have no row.
///
/// See <https://www.rfc-editor.org/rfc/rfc4180> and
/// <https://owasp.org/www-community/attacks/CSV_Injection>.
public struct InventoryCSVReporter: InventoryReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole report.
  public func report(on inventory: Inventory) -> [UInt8] {
    var output = row([
      "path", "dialect", "logical_id", "type", "line", "column", "tracing", "tracing_by_default",
      "tracing_source", "role_kind", "role_logical_ids", "permission", "granted_by", "exempt",
      "published_by", "aliases", "follows_tracing", "trail", "trail_breaks", "trail_doubts",
      "untraceable_sources", "traced", "template_coverage_percent", "total_coverage_percent",
      "language", "instrumentation", "instrumentation_libraries",
    ])
    let total = percent(inventory.coverage)
    for template in inventory.templates {
      for function in template.functions {
        output += row([
          template.path, template.dialect.rawValue, function.logicalID, function.type,
          String(function.location.line), String(function.location.column),
          function.tracing.rawValue, function.tracingByDefault.rawValue,
          function.tracingSource.rawValue, function.roleKind.rawValue,
          function.roleLogicalIDs.joined(separator: "; "), function.permission.rawValue,
          function.grantedBy.joined(separator: "; "), function.exemption?.rawValue ?? "",
          function.versions.publishedBy?.rawValue ?? "",
          function.versions.aliases.joined(separator: "; "),
          function.versions.followsTracing.map { String($0) } ?? "",
          function.trail?.state.rawValue ?? "", ids(function.trail?.breaks),
          ids(function.trail?.doubts),
          function.trail?.untraceableSources.map { "\($0.node.id) (\($0.kind.rawValue))" }
            .joined(separator: "; ") ?? "",
          function.exemption == nil ? String(function.isTraced) : "", percent(template.coverage),
          total, function.code == nil ? "" : "go",
          function.code?.instrumentation.state.rawValue ?? "",
          function.code?.instrumentation.libraries.joined(separator: "; ") ?? "",
        ])
      }
    }
    return Array(output.utf8)
  }

  private func percent(_ coverage: Coverage) -> String { coverage.percent.map(String.init) ?? "" }

  private func ids(_ nodes: [ServiceNode]?) -> String {
    nodes?.map(\.id).joined(separator: "; ") ?? ""
  }

  private func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private func field(_ text: String) -> String {
    var text = text.displayed
    // The wide forms are what spreadsheets of East Asia make formulas of.
    let isFormula = text.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) }
    if isFormula ?? false { text = "'" + text }
    guard isFormula ?? false || text.utf8.contains(where: { ",\";".utf8.contains($0) }) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
