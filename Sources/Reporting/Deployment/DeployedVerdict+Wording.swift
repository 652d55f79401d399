public import Deployment
public import Linting

extension DeployedVerdict {
  /// How much the verdict matters; nil where there is nothing to say.
  ///
  /// Published versions are history: that some are not traced is worth knowing, not wrong.
  public var severity: Severity? {
    switch state {
    case .notTraced: .error
    case .locked, .unknown: isDrifted ? .warning : .info
    case .traced, .exempt: isDrifted ? .warning : nil
    }
  }

  /// The verdict in a cell of a table.
  var stateCell: String {
    switch state {
    case .traced: "traced"
    case .notTraced: "not traced (\(function.tracing.wording))"
    case .locked: "locked without tracing (\(function.tracing.wording))"
    case .unknown: "unknown"
    case .exempt: "exempt (lambda@edge)"
    }
  }

  /// The template in a cell of a table.
  var templateCell: String {
    switch template {
    case .none: "-"
    case .found(let function, let isDrifted):
      "\(function.logicalID) in \(function.path)\(isDrifted ? ", drifted" : "")"
    case .ambiguous(let functions): "\(functions.count) templates could be it"
    }
  }

  /// What there is to know beyond the table, and what to do.
  var notes: [String] {
    var notes: [String] = []
    if state == .unknown {
      notes.append(
        "the output does not hold the tracing mode; "
          + "'aws lambda get-function-configuration' prints it"
      )
    }
    if state == .locked {
      notes.append(
        "the settings of a published version are locked; publish a new one once $LATEST is traced"
      )
    }
    switch template {
    case .found(let function, isDrifted: true):
      let place = String.place(function.path, function.location)
      let should = state == .traced ? "does not activate tracing" : "activates tracing"
      notes.append(
        "drifted: '\(function.logicalID.displayed)' (\(place)) \(should); CloudFormation updates "
          + "only what changes in the template, so deploying it again may change nothing"
      )
    case .ambiguous(let functions):
      let places = functions.map { String.place($0.path, $0.location) }.joined(separator: ", ")
      notes.append("several templates could be its source, and differ: \(places)")
    case .none, .found: break
    }
    return notes
  }
}

extension DeployedFunction.TracingMode {
  /// The mode as the API writes it.
  var wording: String {
    switch self {
    case .active: "Active"
    case .passThrough: "PassThrough"
    case .other(let mode): mode
    case .unstated: "not stated"
    }
  }
}
