internal import Linting

/// The counts in words, as text and Markdown show them.
extension Totals {
  /// What was read: `3 templates, 7 functions`, and how many of these are exempt.
  var read: String {
    guard templates > 0 else { return problems == 0 ? "no templates found" : "no templates read" }
    let exempt = exemptFunctions > 0 ? " (\(exemptFunctions) of Lambda@Edge, exempt)" : ""
    return "\(String.count(templates, "template")), \(String.count(functions, "function"))\(exempt)"
  }

  /// What was found: `2 errors, 1 info`.
  var found: String {
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.info, "info")]
      .filter { findings(of: $0.0) > 0 }
      .map { String.count(findings(of: $0.0), $0.1) }
    return (counts.isEmpty ? "no findings" : counts.joined(separator: ", ")) + hidden
  }

  /// What was found and is not reported, in parentheses.
  private var hidden: String {
    let counts = [
      suppressed > 0 ? "\(suppressed) suppressed" : nil,
      baselined > 0 ? "\(baselined) in the baseline" : nil,
    ].compactMap { $0 }
    return counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))"
  }

  /// What can be done next, in lines.
  var offers: [String] {
    switch (fixable, unsafelyFixable) {
    case (0, 0): []
    case (0, let unsafe):
      [
        "\(unsafe) fixable once you have made sure of what the notes say: run "
          + "'xraylint fix --unsafe-fixes'"
      ]
    case (let safe, 0): ["\(safe) fixable: run 'xraylint fix'"]
    case (let safe, let unsafe):
      ["\(safe) fixable: run 'xraylint fix' (\(unsafe) more with --unsafe-fixes)"]
    }
  }
}
