public import Deployment
internal import IAM

/// The AWS CLI commands that make the deployed functions traced, for a person to look through and
/// run: first every role gets the permission, then every function its tracing.
///
/// See <https://docs.aws.amazon.com/cli/latest/reference/lambda/update-function-configuration.html>
/// and <https://docs.aws.amazon.com/cli/latest/reference/iam/attach-role-policy.html>.
public struct DeploymentCommands: DeploymentReporter {
  /// Creates a reporter.
  public init() {}

  /// The script; only comments where there is nothing to change.
  public func report(on deployment: Deployment, problems: [FileProblem]) -> [UInt8] {
    let inactive = deployment.verdicts.filter { $0.state == .notTraced }
    // Lambda refuses tracing whose role does not permit it, so a role that is not known stops both.
    let changed = inactive.filter { $0.function.roleName?.isResourceName ?? false }
    let locked = deployment.verdicts.filter { $0.state == .locked }
    var script = ShellScript()
    let unknown = deployment.verdicts.filter { $0.state == .unknown }
    guard !inactive.isEmpty || !locked.isEmpty || !unknown.isEmpty else {
      script.comment("no deployed function needs a change")
      return script.bytes
    }
    for verdict in unknown {
      script.comment("left out: the output does not tell the tracing of \(verdict.function.name)")
    }
    for verdict in inactive where !changed.contains(verdict) {
      script.comment("left out: the output does not name the role of \(verdict.function.name)")
    }
    if !changed.isEmpty {
      script.comment("Look through these commands before you run them; xraylint runs none of them.")
      writeStacks(of: changed, to: &script)
      writePermissions(of: changed, to: &script)
      script.comment("Wait some seconds: IAM takes a while, and Lambda refuses without permission.")
      for verdict in changed { writeUpdate(of: verdict.function, to: &script) }
    }
    for verdict in locked {
      let function = verdict.function
      script.comment(
        "version \(function.version) of \(function.name) is locked without tracing; once $LATEST "
          + "is traced, publish a new one and point its callers there"
      )
    }
    return script.bytes
  }

  private func writeStacks(of verdicts: [DeployedVerdict], to script: inout ShellScript) {
    for verdict in verdicts {
      guard let stack = verdict.function.stack else { continue }
      script.comment(
        "\(verdict.function.name) belongs to the stack \(stack): better fix its template with "
          + "'xraylint fix', or the stack drifts"
      )
    }
  }

  private func writePermissions(of verdicts: [DeployedVerdict], to script: inout ShellScript) {
    var done: Set<String> = []
    for function in verdicts.map(\.function) {
      guard let arn = function.roleARN, let role = function.roleName, done.insert(arn).inserted
      else { continue }
      let partition = arn.split(separator: ":", omittingEmptySubsequences: false).dropFirst().first
      let policy = ManagedPolicy.xrayDaemonWriteAccess.name
      script.command(
        ["aws", "iam", "attach-role-policy"]
          + option("--role-name", role)
          + option(
            "--policy-arn",
            "arn:\(partition.map(String.init) ?? "aws"):iam::aws:policy/\(policy)"
          )
      )
    }
  }

  private func writeUpdate(of function: DeployedFunction, to script: inout ShellScript) {
    guard function.name.isResourceName else {
      script.comment("left out: \(function.name) is no name that Lambda allows")
      return
    }
    script.command(
      ["aws", "lambda", "update-function-configuration"]
        + (function.arn.map { option("--region", $0.region) } ?? [])
        + option("--function-name", function.name)
        + ["--tracing-config", "Mode=Active"]
    )
  }

  /// An option with its value; a value that starts with a hyphen would be taken for an option.
  private func option(_ name: String, _ value: String) -> [String] {
    value.hasPrefix("-") ? ["\(name)=\(value)"] : [name, value]
  }
}

extension String {
  /// Whether AWS allows the text as the name of a function or of a role: a text of others that spans
  /// lines would deceive whoever looks through the script.
  ///
  /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>.
  fileprivate var isResourceName: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "_+=,.@-".utf8.contains(byte)
      }
    }
  }
}
