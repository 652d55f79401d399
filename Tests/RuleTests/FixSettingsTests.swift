import Linting
import Rules
import Syntax
import Testing

/// What the settings make of fixes.
struct FixSettingsTests {
  // MARK: Place of the setting in SAM templates

  private let functions = """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          Handler: orders
      Invoices:
        Type: AWS::Serverless::Function
        Properties:
          Handler: invoices
          Tracing: PassThrough

    """

  @Test func oneLineInGlobalsServesAllThatHaveNone() throws {
    let fixed = try fix(functions) { $0.samPlacement = .globals }
    #expect(
      fixed.text
        == functions.replacing("PassThrough", with: "Active")
        + "Globals:\n  Function:\n    Tracing: Active\n"
    )
    #expect(fixed.titles == ["activate tracing in Globals", "activate tracing of 'Invoices'"])
  }

  /// Below it, `Globals` would become what it is about, and it would be taken away as unused.
  @Test(arguments: ["", "# of the team "])
  func globalsStandAboveASuppressionThatIsAboutNothing(comment: String) throws {
    let comment = comment + "# xraylint: ignore[inactive-tracing] sandbox\n"
    let fixed = try fix(functions + comment) { $0.samPlacement = .globals }
    #expect(fixed.text.hasSuffix("Globals:\n  Function:\n    Tracing: Active\n" + comment))
  }

  /// Without a transform, which would be the only reason not to set APIs there.
  @Test func functionsAndAPIsGetTheirGlobalsInOneRun() throws {
    let events = """
            Events: {Get: {Type: Api, Properties: {Path: /orders, Method: get}}}

      """
    let fixed = try fix(functions + events) { $0.samPlacement = .globals }
    #expect(
      fixed.text.hasSuffix(
        "Globals:\n  Function:\n    Tracing: Active\n  Api:\n    TracingEnabled: true\n"
      )
    )
    #expect(fixed.findingsLeft == 0)
  }

  @Test func eachFunctionGetsItsOwnByDefault() throws {
    let fixed = try fix(functions) { _ in }
    #expect(!fixed.text.contains("Globals"))
    #expect(fixed.text.contains("Handler: orders\n      Tracing: Active\n"))
  }

  @Test func whatKeepsTheSettingOutOfGlobalsIsSaid() throws {
    let external = """
        Billing:
          Type: AWS::Serverless::Function
          Properties:
            Role: arn:aws:iam::123456789012:role/billing

      """
    let text = functions + external
    let fixed = try fix(text) { $0.samPlacement = .globals }
    #expect(fixed.text == (try fix(functions) { _ in }.text) + external)
    let reason = "not set in Globals: that would be unsafe for 'Billing'; --unsafe-fixes does it"
    #expect(fixed.notes.contains(reason))
    let all = try fix(text) {
      $0.samPlacement = .globals
      $0.includesUnsafe = true
    }
    #expect(all.text.hasSuffix("role/billing\nGlobals:\n  Function:\n    Tracing: Active\n"))
  }

  @Test func aFunctionThatStandsTwiceTakesNothingFromGlobals() throws {
    let text = """
      Resources:
        Orders:
          Type: AWS::Serverless::Function
        Orders:
          Type: AWS::Serverless::Function

      """
    #expect(try fix(text) { $0.samPlacement = .globals }.text == text)
  }

  @Test func aTitleDoesNotGrowWithTheRoles() throws {
    let count = 40
    let text =
      "Globals: {Function: {Tracing: PassThrough}}\nResources:\n"
      + (0..<count).map { number in
        """
          F\(number):
            Type: AWS::Serverless::Function
            Properties: {Role: !GetAtt "R\(number).Arn"}
          R\(number):
            Type: AWS::IAM::Role
            Properties: {Path: /}

        """
      }.joined()
    let fixed = try fix(text) { _ in }
    let title = "activate tracing in Globals and let \(count) roles send traces"
    #expect(fixed.titles.filter { $0 == title }.count == count)
    #expect(fixed.findingsLeft == 0)
  }

  // MARK: Policies of roles

  @Test func theStyleOfThePolicyIsASetting() throws {
    let text = role("ManagedPolicyArns: ['arn:aws:iam::aws:policy/X']")
    let fixed = try fix(text) {
      $0.policyStyle = .inline
      $0.policyName = "traces"
    }
    #expect(
      fixed.text == text + """
              Policies:
                - PolicyName: traces
                  PolicyDocument:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Action:
                          - xray:PutTraceSegments
                          - xray:PutTelemetryRecords
                        Resource: "*"

        """
    )
  }

  @Test(arguments: [
    "ManagedPolicyArns: !Split [',', !Ref Arns]", "ManagedPolicyArns: !Ref Arns",
    "ManagedPolicyArns: [a, b, c, d, e, f, g, h, i, j]",
  ])
  func aListThatCannotBeExtendedLeavesAnInlinePolicy(list: String) throws {
    let fixed = try fix(role(list, mode: "PassThrough")) { $0.policyName = "traces" }
    #expect(fixed.text.hasPrefix(role(list) + "      Policies:\n        - PolicyName: traces\n"))
    #expect(fixed.findingsLeft == 0)
  }

  @Test func aTextInPlaceOfTheListIsLeftInEitherStyle() throws {
    let text = role("ManagedPolicyArns: arn:aws:iam::aws:policy/X")
    let fixed = try fix(text) { $0.policyStyle = .inline }
    #expect(fixed.text == text)
    let reason =
      "'ManagedPolicyArns' of role 'Role' is no list that can be extended; write it as one"
    #expect(fixed.notes.contains("not fixed: \(reason)"))
  }

  @Test func whereNothingCanBeExtendedTheUserIsTold() throws {
    let lists = "ManagedPolicyArns: !Ref Arns\n      Policies: !Ref Policies"
    let text = role(lists, mode: "PassThrough")
    let fixed = try fix(text) { _ in }
    #expect(fixed.text == text)
    let reason = "role 'Role' has no list of policies that can be extended; "
    #expect(
      fixed.notes.contains("not fixed: \(reason)attach AWSXRayDaemonWriteAccess yourself")
    )
  }

  @Test(arguments: [
    ("arn:aws-cn:iam::aws:policy/X", "arn:aws-cn:iam::aws:policy/AWSXRayDaemonWriteAccess"),
    (
      "arn:aws:iam::aws:policy/X",
      "!Sub \"arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess\""
    ),
    (
      "!Sub 'arn:${AWS::Partition}:iam::aws:policy/X'",
      "!Sub \"arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess\""
    ),
  ])
  func thePartitionIsThatOfTheOtherPolicies(entry: String, added: String) throws {
    let text = role("ManagedPolicyArns: [\(entry)]")
    let fixed = try fix(text) { _ in }
    #expect(fixed.text == role("ManagedPolicyArns: [\(entry), \(added)]"))
  }

  // MARK: -

  /// A template of a function and a role with some properties.
  private func role(_ properties: String, mode: String = "Active") -> String {
    """
    Parameters:
      Arns: {Type: CommaDelimitedList}
    Resources:
      Orders:
        Type: AWS::Lambda::Function
        Properties:
          Role: !GetAtt Role.Arn
          TracingConfig: {Mode: \(mode)}
      Role:
        Type: AWS::IAM::Role
        Properties:
          \(properties)

    """
  }

  private struct Outcome {
    let text: String
    let titles: [String]
    let notes: [String]
    let findingsLeft: Int
  }

  private func fix(_ text: String, _ change: (inout FixSettings) -> Void) throws -> Outcome {
    var settings = FixSettings()
    change(&settings)
    let limit: Applicability = settings.includesUnsafe ? .unsafe : .safe
    let linter = Linter(rules: AllRules.rules, settings: settings)
    let report = try #require(try linter.report(on: SourceText(path: "t.yaml", text: text)))
    let result = Fixer(linter) { ($0.fix?.applicability ?? .unsafe) <= limit }.result(of: report)
    #expect(result.withdrawn.isEmpty)
    return Outcome(
      text: String(decoding: result.source.bytes, as: UTF8.self),
      titles: report.findings.compactMap(\.fix?.title),
      notes: report.findings.flatMap(\.notes).map(\.message),
      findingsLeft: result.report.findings.count { $0.severity > .info }
    )
  }
}
