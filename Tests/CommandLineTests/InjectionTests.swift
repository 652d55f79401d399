import Syntax
import Testing

@testable import Tool

/// Texts of strangers in every place where a template has texts, in every format of every command.
@Suite struct InjectionTests {
  /// What a terminal, GitHub Actions, a browser or a spreadsheet would act upon.
  private static let payloads = [
    "\u{1B}]0;owned\u{7}\u{1B}[2J", "\u{9B}31m\u{202E}", "\u{2028}::error::owned",
    "\n::error file=a::owned", "%0A::stop-commands::owned", "]]></failure><evil a='b'>&xxe;",
    "<script>owned()</script>", "[owned](javascript:owned())", "![x](http://owned.example/)",
    "| owned |", "`owned`", "\"},{\"owned\":\"", "::error::owned", "=cmd|' /C owned'!A0",
    "${owned}$(owned)", "  ::stop-commands::owned", "##[stop-commands]owned", "###[error]owned",
    "##vso[task.setvariable variable=owned]x",
  ]

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\u{2028}": "\\L"
      default:
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          ? "\\x" + String(scalar.value + 0x100, radix: 16).suffix(2) : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// A template with findings whose every name and value is a payload.
  private static func template(_ payload: String) -> String {
    let evil = quoted(payload)
    let name = quoted("Role" + payload)
    return """
      AWSTemplateFormatVersion: "2010-09-09"
      Description: \(evil)
      Parameters:
        \(quoted("P" + payload)): {Type: String, AllowedValues: [Active, \(evil)], Default: \(evil)}
      Conditions:
        \(quoted("C" + payload)): !Equals [!Ref \(quoted("P" + payload)), \(evil)]
      Resources:
        \(evil):
          Type: AWS::Lambda::Function
          Metadata: {"aws:cdk:path": \(evil)}
          Properties: {Role: !GetAtt [\(name), Arn], TracingConfig: {Mode: \(evil)}, \(evil): \(evil)}
        \(quoted("Conditional" + payload)):
          Type: AWS::Serverless::Function
          Properties: {Tracing: !Ref \(quoted("P" + payload))}
        \(quoted("Foreign" + payload)):
          Type: AWS::Lambda::Function
          Condition: \(quoted("C" + payload))
          Properties: {Role: \(evil)}
        \(name):
          Type: AWS::IAM::Role
          Properties:
            Policies:
              - PolicyName: \(evil)
                PolicyDocument:
                  Statement: [{Sid: \(evil), Effect: Deny, Action: "xray:*", Resource: "*"}]
      """
  }

  @Test func everyCommandWithFormatsIsFound() {
    let commands = Set(ProgramHelp.formats.map(\.command))
    #expect(commands.isSuperset(of: ["check", "fix", "inventory"]))
    #expect(ProgramHelp.formats.count >= 10)
  }

  @Test(arguments: ProgramHelp.formats)
  func textsOfOthersAreOnlyShown(format: ProgramHelp.Format) throws {
    let folder = try TemporaryFolder()
    for payload in InjectionTests.payloads {
      let name = payload.replacing("/", with: "\u{2215}")
      try folder.write(FilePath(name + ".yaml"), Array(InjectionTests.template(payload).utf8))
      try folder.write(FilePath("broken" + name + ".yaml"), Array("AWS::: [*\(name)\n".utf8))
    }
    let outcome = try Program.run(
      "\(format.command) --output-format \(format.name) .",
      in: folder.path
    )
    #expect(outcome.status == 2)
    let text = try #require(String(validating: outcome.output, as: UTF8.self))
    for stream in [text, outcome.errors] { InjectionTests.checkVisible(stream, format) }
    InjectionTests.check(text, format)
  }

  /// Nothing that a terminal obeys, and no command of a workflow but those of that format.
  private static func checkVisible(_ text: String, _ format: ProgramHelp.Format) {
    // Lines of CSV end with both, see RFC 4180.
    let lineEnds: [Unicode.Scalar] = format.name == "csv" ? ["\r", "\n"] : ["\n"]
    for scalar in text.unicodeScalars where !lineEnds.contains(scalar) {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      #expect(!isControl, "\(format.testDescription) prints U+\(String(scalar.value, radix: 16))")
    }
    let commands = text.matches(of: #/##[a-zA-Z]*\[/#)
    #expect(commands.isEmpty, "\(format.testDescription) prints a command of a log")
    for line in text.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("::") else { continue }
      let isOwn =
        format.name == "github"
        && ["error", "warning", "notice"].contains { line.hasPrefix("::\($0) title=xraylint") }
      #expect(isOwn, "\(format.testDescription) prints the command \(line)")
    }
  }

  private static func check(_ text: String, _ format: ProgramHelp.Format) {
    switch format.name {
    case "json", "sarif", "gitlab", "rdjson": checkJSON(text)
    case "json-lines": text.split(separator: "\n").forEach { checkJSON(String($0)) }
    case "junit", "checkstyle", "markdown":
      // In a span of code, marks are only shown.
      let markup = format.name == "markdown" ? text.replacing(#/`[^`]*`/#, with: "") : text
      let marks = ["<evil", "<script", "&xxe", "]]>"]
      let links = format.name == "markdown" ? ["![x](http", "[owned](java"] : []
      for mark in marks + links {
        #expect(!markup.contains(mark), "\(format.testDescription) holds \(mark)")
      }
    default: break
    }
  }

  private static func checkJSON(_ text: String) {
    let source = SourceText(path: "report.json", text: text)
    #expect(throws: Never.self) { try SyntaxTree(parsing: source) }
  }
}
