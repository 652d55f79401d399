internal import CloudFormation
internal import ServiceMap

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
      output.writeLine(" (\(template.dialect.rawValue))\(share(template.coverage))")
      write(template.functions, to: &output)
      output.endLine()
    }
    for problem in inventory.problems {
      output.write("error", .boldRed)
      let place = String.place(problem.path, problem.location)
      output.writeLine(": \(place): \(problem.message.displayed)")
    }
    if !inventory.problems.isEmpty { output.endLine() }
    writeTotals(of: inventory, to: &output)
    return output.bytes
  }

  private func share(_ coverage: Coverage) -> String {
    guard let percent = coverage.percent else { return "" }
    return ", coverage \(percent)%: \(coverage.traced) of \(coverage.functions)"
  }

  /// Writes the table of one template, without columns that say nothing, and what its trails end at
  /// besides its functions.
  private func write(_ functions: [FunctionRecord], to output: inout TextBuffer) {
    let columns: [(title: String, isOptional: Bool, cell: (FunctionRecord) -> String)] = [
      ("FUNCTION", false, \.logicalID),
      ("TRACING", false, \.tracingCell),
      ("SOURCE", false, \.tracingSource.rawValue),
      ("ROLE", false, \.roleCell),
      ("PERMISSION", false, \.permission.rawValue),
      ("VERSIONS", true, \.versionsCell),
      ("TRAIL", true, \.trailCell),
      ("CODE", true, \.codeCell),
    ]
    let shown = columns.filter { column in
      !column.isOptional || functions.contains { !column.cell($0).isEmpty }
    }
    var table = TextTable(shown.map(\.title))
    for function in functions { table.append(shown.map { $0.cell(function) }) }
    table.write(to: &output, indent: "  ")
    for line in functions.endings { output.writeLine("  \(line.displayed)") }
  }

  private func writeTotals(of inventory: Inventory, to output: inout TextBuffer) {
    let totals = inventory.totals
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
    let coverage = inventory.coverage
    guard let percent = coverage.percent else { return }
    let traced = String(coverage.traced).paddedLeft(to: digits)
    output.writeLine(
      "  \("coverage".padded(to: wide))\(traced)  \("\(percent)%".paddedLeft(to: 4))"
    )
  }
}
