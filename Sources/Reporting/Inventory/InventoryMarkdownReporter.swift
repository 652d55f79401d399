internal import CloudFormation
internal import ServiceMap

/// The inventory for pull requests and wikis: the totals and one table of all functions, in GitHub's
/// Markdown.
public struct InventoryMarkdownReporter: InventoryReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole report.
  public func report(on inventory: Inventory) -> [UInt8] {
    let totals = inventory.totals
    let functions = String.count(totals.functions, "function")
    var text = "**\(functions) in \(String.count(totals.templates, "template"))**"
    let groups = InventoryTotals.Group.allCases.filter { totals.functions($0) > 0 }
      .map { "\(totals.functions($0)) \($0.rawValue)" }
    if !groups.isEmpty {
      text += ": " + groups.joined(separator: ", ")
      text += "; \(totals.permitted) with a role that may send traces"
    }
    if let percent = inventory.coverage.percent { text += "; coverage \(percent)%" }
    text += "\n"
    let templates = inventory.templates.filter { !$0.functions.isEmpty }
    if templates.count > 1 { text += "\n" + coverage(of: templates) }
    if totals.functions > 0 { text += "\n" + table(of: inventory.templates) }
    if !inventory.problems.isEmpty { text += "\n" + list(of: inventory.problems) }
    return Array(text.utf8)
  }

  private func table(of templates: [TemplateRecord]) -> String {
    var table = MarkdownTable(
      "Template",
      "Function",
      "Tracing",
      "Source",
      "Role",
      "Roles",
      "Permission",
      "Granted by",
      "Versions",
      "Trail",
      "Code"
    )
    for template in templates {
      for function in template.functions {
        table.append([
          template.path.markdownCode, function.logicalID.markdownCode, function.tracingCell,
          function.tracingSource.rawValue, function.roleKind.rawValue,
          codes(function.roleLogicalIDs), function.permission.rawValue, codes(function.grantedBy),
          function.versionsCell.isEmpty ? "" : function.versionsCell.markdownCode,
          trail(of: function), function.codeCell,
        ])
      }
    }
    return table.markdown
  }

  private func coverage(of templates: [TemplateRecord]) -> String {
    var table = MarkdownTable("Template", "Functions", "Traced for certain", "Coverage")
    for template in templates {
      let coverage = template.coverage
      table.append([
        template.path.markdownCode, String(coverage.functions), String(coverage.traced),
        coverage.percent.map { "\($0)%" } ?? "",
      ])
    }
    return table.markdown
  }

  /// The state with the services that it is due to.
  private func trail(of function: FunctionRecord) -> String {
    guard let trail = function.trail else { return "" }
    let sources = trail.untraceableSources.map { "not from \($0.kind.rawValue)" }
    let services = codes((trail.breaks.isEmpty ? trail.doubts : trail.breaks).map(\.label))
    let state = services.isEmpty ? trail.state.rawValue : "\(trail.state.rawValue): \(services)"
    return ([state] + sources.uniqued).joined(separator: ", ")
  }

  private func list(of problems: [FileProblem]) -> String {
    problems.map { problem in
      "- \(String.place(problem.path, problem.location).markdownCode): "
        + "\(problem.message.markdownCode)\n"
    }.joined()
  }

  private func codes(_ texts: [String]) -> String {
    texts.map(\.markdownCode).joined(separator: ", ")
  }
}
