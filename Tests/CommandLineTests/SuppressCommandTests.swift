import Testing

@testable import Tool

@Suite struct SuppressCommandTests {
  @Test func checkIsCleanAfterwardsAndAnotherRunWritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("b.yaml", Sample.external)
    try folder.write("c.json", #"{"Resources": {"A": {"Type": "AWS::Serverless::Function"}}}"#)
    let outcome = try Program.run("suppress --reason 'not yet' --until 2999-01-31", in: folder.path)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.contains("(3 suppressed)"))
    let comment = "  # xraylint: ignore[inactive-tracing] not yet (until 2999-01-31)\n"
    #expect(
      try folder.text(of: "a.yaml")
        == Sample.untraced.replacing("Resources:\n", with: "Resources:\n" + comment)
    )
    #expect(try folder.text(of: "c.json").contains("\"until\": \"2999-01-31\""))
    #expect(try Program.run("--require-reason", in: folder.path).status == 0)
    let before = try folder.bytes(of: "c.json")
    #expect(try Program.run("suppress", in: folder.path).status == 0)
    #expect(try folder.bytes(of: "c.json") == before)
    #expect(try Program.run("--no-suppressions", in: folder.path).status == 1)
  }

  @Test func removingThemGivesTheOriginalBack() throws {
    let folder = try TemporaryFolder()
    for style in ["comment", "metadata"] {
      try folder.write("a.yaml", Sample.untraced)
      _ = try Program.run("suppress --style \(style) a.yaml", in: folder.path)
      #expect(try folder.text(of: "a.yaml").contains("xraylint"))
      // The rule now finds nothing, as it looks for something else.
      _ = try Program.shell("sed -i s/inactive-tracing/invalid-tracing/ a.yaml", in: folder.path)
      let rules = "invalid-tracing,unused-suppression"
      let outcome = try Program.run("fix --select \(rules) a.yaml", in: folder.path)
      #expect(outcome.status == 0)
      #expect(try folder.text(of: "a.yaml") == Sample.untraced)
    }
  }

  @Test func diffWritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    let outcome = try Program.run("suppress --diff", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("\n+  # xraylint: ignore[inactive-tracing]\n"))
    #expect(try folder.text(of: "a.yaml") == Sample.untraced)
  }

  @Test func standardInputIsPrintedWhole() throws {
    let folder = try TemporaryFolder()
    let input = Array(Sample.untraced.utf8)
    let outcome = try Program.run("suppress -", in: folder.path, input: input)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("  # xraylint: ignore[inactive-tracing]\n"))
    #expect(outcome.errors.contains("(1 suppressed)"))
  }

  @Test func findingsThatDoNotCountAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = Sample.external + "      TracingConfig: {Mode: Active}\n"
    try folder.write("a.yaml", text)
    #expect(try Program.run("suppress", in: folder.path).status == 0)
    #expect(try folder.text(of: "a.yaml") == text)
    #expect(try Program.run("suppress --fail-on info", in: folder.path).status == 0)
    #expect(try folder.text(of: "a.yaml").contains("ignore[unverified-trace-permission]"))
  }

  @Test(arguments: [
    ("--until 2027-02-30", "The value '2027-02-30' is invalid for '--until <date>'"),
    ("--until 2001-01-01", "--until takes a day to come; 2001-01-01 has passed"),
    ("--reason ' '", "--reason takes a text of one line"),
    ("--reason \"$(printf 'a\\nb')\"", "--reason takes a text of one line"),
    ("--reason '(until 2027-01-31)'", "--reason takes no date; say --until DATE"),
    ("--require-reason", "'require-reason' is set; give a --reason"),
    ("--style text", "The value 'text' is invalid for '--style <style>'"),
  ])
  func wrongUsageEndsWithTwo(arguments: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    let outcome = try Program.run("suppress \(arguments)", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try folder.text(of: "a.yaml") == Sample.untraced)
  }
}
