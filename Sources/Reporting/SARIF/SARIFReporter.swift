public import Linting

/// The report in SARIF 2.1.0, for code scanning.
///
/// Paths are relative to `%SRCROOT%`, which is the working directory of the run; columns count
/// Unicode scalars. See <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>, and for
/// what GitHub reads of it
/// <https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>.
public struct SARIFReporter: Reporter {
  private let version: String
  private let rules: [RuleMetadata]

  /// Creates a reporter.
  ///
  /// - Parameters:
  ///   - version: The version of the program.
  ///   - rules: The rules that run.
  public init(version: String, rules: [RuleMetadata]) {
    self.version = version
    self.rules = rules
  }

  /// What the diagnostics need to carry.
  public var detail: Diagnostic.Detail { .places }

  /// The whole report.
  public func report(on run: Run) -> [UInt8] {
    var indices: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indices[rule.id] = index }
    return JSONWriter.document([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "xraylint",
              "version": .string(version),
              "semanticVersion": .string(version),
              "rules": .array(rules.map { JSONValue(sarif: $0) }),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": [
            "%SRCROOT%": ["description": ["text": "The working directory of the run."]]
          ],
          "invocations": [
            [
              "executionSuccessful": .boolean(run.problems.isEmpty),
              "exitCode": .integer(run.exitStatus),
              "toolExecutionNotifications": .array(run.problems.map { JSONValue(sarif: $0) }),
            ]
          ],
          "results": .sequence(of: run.identified) { diagnostic, fingerprint in
            JSONValue(sarif: diagnostic, fingerprint, ruleIndex: indices[diagnostic.rule])
          },
        ]
      ],
    ])
  }
}
