internal import CloudFormation

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
    text += "\n"
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
      "Granted by"
    )
    for template in templates {
      for function in template.functions {
        table.append([
          template.path.markdownCode, function.logicalID.markdownCode, function.tracingCell,
          function.tracingSource.rawValue, function.roleKind.rawValue,
          codes(function.roleLogicalIDs), function.permission.rawValue, codes(function.grantedBy),
        ])
      }
    }
    return table.markdown
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
