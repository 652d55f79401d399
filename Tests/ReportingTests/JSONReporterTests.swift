import Linting
import Reporting
import Rules
import Syntax
import Testing

@Suite struct JSONReporterTests {
  private let reporter = JSONReporter()

  @Test func document() throws {
    #expect(
      reporter.text(of: try Sample.run(.orders)) == #"""
        {
          "schemaVersion": 1,
          "findings": [
            {
              "rule": "inactive-tracing",
              "severity": "error",
              "message": "tracing of function 'Orders' is not set",
              "path": "app/template.yaml",
              "location": {"line": 2, "column": 3, "endLine": 2, "endColumn": 9},
              "logicalId": "Orders",
              "resourceType": "AWS::Serverless::Function",
              "notes": [],
              "fix": {
                "applicability": "safe",
                "title": "activate tracing of 'Orders'",
                "edits": [
                  {"startByte": 102, "endByte": 102, "replacement": "\n      Tracing: Active"}
                ]
              }
            }
          ],
          "fixed": [],
          "suppressed": [],
          "errors": [],
          "summary": {"templates": 1, "functions": 1, "findings": 1, "fixable": 1, "fixed": 0, "suppressed": 0, "baselined": 0}
        }

        """#
    )
  }

  @Test func everyKeyIsAlwaysThere() throws {
    let samples = [Sample.orders, .external, .traced]
    let root = try json(reporter.report(on: Run(try samples.map { try $0.result(.places) })))
    #expect(root.keys == ["schemaVersion", "findings", "fixed", "suppressed", "errors", "summary"])
    for finding in try root.at("findings").items {
      #expect(
        finding.keys == [
          "rule", "severity", "message", "path", "location", "logicalId", "resourceType", "notes",
          "fix",
        ]
      )
    }
    #expect(try root.at("findings", "1", "severity").text == "info")
    #expect(try root.at("findings", "1", "fix").isNull)
    #expect(try root.at("findings", "1", "notes", "0", "location").isNull)
    #expect(try root.at("summary", "fixable").text == "1")
    #expect(try root.at("summary", "findings").text == "3")
  }

  @Test func notesHavePlaces() throws {
    let sample = Sample(
      text: """
        Globals: {Function: {Tracing: PassThrough}}
        Resources:
          Orders: {Type: AWS::Serverless::Function, Properties: {Handler: a}}

        """
    )
    let note = try json(reporter.report(on: try Sample.run(sample))).at(
      "findings",
      "0",
      "notes",
      "0"
    )
    #expect(note.keys == ["message", "location"])
    #expect(try note.at("location").entries.compactMap(\.value.text) == ["1", "31", "1", "42"])
  }

  /// The edits, applied to the bytes of the file, are the fix.
  @Test(arguments: ["", "\u{FEFF}", "# é 😀 漢字\n"], ["\n", "\r\n"])
  func editsAreByteOffsets(head: String, newline: String) throws {
    let text = head + Sample.orders.text.replacing("\n", with: newline)
    let sample = Sample(text: text)
    let finding = try json(reporter.report(on: try Sample.run(sample))).at("findings", "0")
    let edit = try finding.at("fix", "edits", "0")
    let start = try #require(Int(try edit.at("startByte").text ?? ""))
    let end = try #require(Int(try edit.at("endByte").text ?? ""))
    let replacement = try #require(try edit.at("replacement").text)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(start..<end, with: replacement.utf8)
    let fixer = Fixer(Linter(rules: AllRules.rules)) { _ in true }
    #expect(bytes == fixer.result(of: try sample.report()).source.bytes)
    // Neither the byte order mark nor carriage returns move a column.
    #expect(try finding.at("location", "column").text == "3")
    #expect(try finding.at("location", "endColumn").text == "9")
  }

  @Test func columnsCountScalars() throws {
    let sample = Sample(
      text: "{\"Resources\": {\"é😀漢\": {\"Type\": \"AWS::Serverless::Function\"}}}"
    )
    let location = try json(reporter.report(on: try Sample.run(sample)))
      .at("findings", "0", "location")
    #expect(location.entries.compactMap(\.value.text) == ["1", "16", "1", "21"])
  }

  @Test func errors() throws {
    let unreadable = FileProblem(path: "a.yaml", message: "cannot read it: permission denied")
    let run = Run([FileResult(unreadable), try Sample.broken.result()])
    let root = try json(reporter.report(on: run))
    #expect(try root.at("errors", "0").keys == ["path", "message", "location"])
    #expect(try root.at("errors", "0", "location").isNull)
    #expect(try root.at("errors", "1", "path").text == "app/broken.yaml")
    #expect(try root.at("errors", "1", "location").keys == ["line", "column"])
    #expect(try root.at("findings").isEmpty)
    #expect(try root.at("summary", "templates").text == "0")
  }

  @Test func emptyRun() {
    #expect(
      reporter.text(of: Run([])) == """
        {
          "schemaVersion": 1,
          "findings": [],
          "fixed": [],
          "suppressed": [],
          "errors": [],
          "summary": {"templates": 0, "functions": 0, "findings": 0, "fixable": 0, "fixed": 0, "suppressed": 0, "baselined": 0}
        }

        """
    )
  }

  @Test func namesOfFilesMayHoldAnything() throws {
    let invalid = String(decoding: [0x61, 0xFF, 0xED, 0xA0, 0x80], as: UTF8.self)
    let path = "\"\\\n\u{0}\u{1B}\u{7F}\u{9B}\u{2028}\u{202E}\u{E0001}é😀\(invalid)/<script>"
    let bytes = reporter.report(on: Run([FileResult(FileProblem(path: path, message: "no"))]))
    #expect(try json(bytes).at("errors", "0", "path").text == path)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""\"\\\n\u0000\u001b\u007f\u009b\u2028\u202e\udb40\udc01é😀a"#))
  }
}
