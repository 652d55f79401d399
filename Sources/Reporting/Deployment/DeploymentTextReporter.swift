public import Deployment
internal import Linting

/// The verdicts on deployed functions for a terminal: a table, what there is to know about single
/// functions, and the totals.
public struct DeploymentTextReporter: DeploymentReporter {
  private let colour: Bool
  private let isCompared: Bool

  /// Creates a reporter.
  ///
  /// - Parameters:
  ///   - colour: Whether the text is set off for a terminal.
  ///   - isCompared: Whether there were templates to compare with.
  public init(colour: Bool, isCompared: Bool) {
    self.colour = colour
    self.isCompared = isCompared
  }

  /// The whole report.
  public func report(on deployment: Deployment, problems: [FileProblem]) -> [UInt8] {
    var output = TextBuffer(colour: colour)
    writeTable(deployment, to: &output)
    writeNotes(deployment, to: &output)
    for problem in problems {
      output.write("error", .boldRed)
      let place = String.place(problem.path, problem.location)
      output.writeLine(": \(place): \(problem.message.displayed)")
    }
    if deployment.verdicts.isEmpty, problems.isEmpty { output.writeLine("no deployed functions") }
    if !deployment.verdicts.isEmpty, !problems.isEmpty { output.writeLine() }
    writeTotals(deployment, to: &output)
    return output.bytes
  }

  private func writeTable(_ deployment: Deployment, to output: inout TextBuffer) {
    guard !deployment.verdicts.isEmpty else { return }
    let header = ["FUNCTION", "VERSION", "REGION", "TRACING"] + (isCompared ? ["TEMPLATE"] : [])
    var table = TextTable(header)
    for verdict in deployment.verdicts {
      let function = verdict.function
      table.append(
        [
          function.name, function.version.description, function.arn?.region ?? "-",
          verdict.stateCell,
        ] + (isCompared ? [verdict.templateCell] : [])
      )
    }
    table.write(to: &output, indent: "")
    output.writeLine()
  }

  /// The same note about several functions is written once.
  private func writeNotes(_ deployment: Deployment, to output: inout TextBuffer) {
    var order: [String] = []
    var subjects: [String: [String]] = [:]
    for verdict in deployment.verdicts {
      for note in verdict.notes {
        if subjects[note] == nil { order.append(note) }
        subjects[note, default: []].append(verdict.function.label)
      }
    }
    for note in order {
      let names = subjects[note] ?? []
      let shown = names.prefix(3).map(\.displayed).joined(separator: ", ")
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      output.write("note", .boldBlue)
      output.writeLine(": \(shown)\(more): \(note)")
    }
    if !order.isEmpty { output.writeLine() }
  }

  private func writeTotals(_ deployment: Deployment, to output: inout TextBuffer) {
    let names = Set(deployment.verdicts.map { [$0.function.name, $0.function.arn?.text ?? ""] })
    guard !names.isEmpty else { return }
    let versions = String.count(deployment.verdicts.count, "version")
    output.write("\(String.count(names.count, "deployed function")), \(versions)", .bold)
    let parts = DeployedVerdict.State.allCases.compactMap { state -> String? in
      let count = deployment.count(state)
      return count == 0 ? nil : "\(count) \(state.total)"
    }
    let drifted = deployment.verdicts.count(where: \.isDrifted)
    output.writeLine(
      ": " + (parts + (drifted > 0 ? ["\(drifted) drifted"] : [])).joined(separator: ", ")
    )
    if deployment.count(.notTraced) > 0 {
      output.writeLine("for the AWS CLI commands that change that, add --emit-commands")
    }
  }
}

extension DeployedFunction {
  /// The name, for a published version with its number.
  fileprivate var label: String {
    version == .latest ? name : "\(name):\(version)"
  }
}

extension DeployedVerdict.State {
  /// The state in the totals.
  fileprivate var total: String {
    switch self {
    case .traced: "traced"
    case .notTraced: "not traced"
    case .locked: "locked without tracing"
    case .unknown: "unknown"
    case .exempt: "exempt"
    }
  }
}
