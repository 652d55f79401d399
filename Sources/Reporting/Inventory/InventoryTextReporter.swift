internal import CloudFormation

/// The inventory for a terminal or a slide: a table for each template that has functions, and the
/// totals.
public struct InventoryTextReporter: InventoryReporter {
  private let colour: Bool

  /// Creates a reporter.
  ///
  /// - Parameter colour: Whether the text is set off for a terminal.
  public init(colour: Bool) {
    self.colour = colour
  }

  /// The whole report.
  public func report(on inventory: Inventory) -> [UInt8] {
    var output = TextBuffer(colour: colour)
    for template in inventory.templates where !template.functions.isEmpty {
      output.write(.place(template.path, nil), .bold)
      output.writeLine(" (\(template.dialect.rawValue))")
      var table = TextTable("FUNCTION", "TRACING", "SOURCE", "ROLE", "PERMISSION")
      for function in template.functions {
        table.append([
          function.logicalID, function.tracingCell, function.tracingSource.rawValue,
          function.roleCell, function.permissionCell,
        ])
      }
      table.write(to: &output, indent: "  ")
      output.endLine()
    }
    for problem in inventory.problems {
      output.write("error", .boldRed)
      let place = String.place(problem.path, problem.location)
      output.writeLine(": \(place): \(problem.message.displayed)")
    }
    if !inventory.problems.isEmpty { output.endLine() }
    writeTotals(inventory.totals, to: &output)
    return output.bytes
  }

  private func writeTotals(_ totals: InventoryTotals, to output: inout TextBuffer) {
    guard totals.functions > 0 else {
      let templates = String.count(totals.templates, "template")
      output.writeLine(totals.templates == 0 ? "no templates found" : "\(templates), no functions")
      return
    }
    let functions = String.count(totals.functions, "function")
    output.writeLine("\(functions) in \(String.count(totals.templates, "template"))", .bold)
    let digits = String(totals.functions).count
    let wide = 16
    for group in InventoryTotals.Group.allCases where totals.functions(group) > 0 {
      let number = totals.functions(group)
      let share = group == .exempt ? "" : "  \(number.percentage(of: totals.traceable))"
      let count = String(number).paddedLeft(to: digits)
      output.writeLine("  \(group.rawValue.padded(to: wide))\(count)\(share)")
    }
    let permitted = String(totals.permitted).paddedLeft(to: digits)
    let share = totals.permitted.percentage(of: totals.traceable)
    output.writeLine("  \("role permitted".padded(to: wide))\(permitted)  \(share)")
  }
}
