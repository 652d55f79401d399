internal import CloudFormation
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
    ])
    for template in inventory.templates {
      for function in template.functions {
        output += row([
          template.path, template.dialect.rawValue, function.logicalID, function.type,
          String(function.location.line), String(function.location.column),
          function.tracing.rawValue, function.tracingByDefault.rawValue,
          function.tracingSource.rawValue, function.roleKind.rawValue,
          function.roleLogicalIDs.joined(separator: "; "), function.permission.rawValue,
          function.grantedBy.joined(separator: "; "), function.exemption?.rawValue ?? "",
        ])
      }
    }
    return Array(output.utf8)
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
