import Testing

@testable import Tool

/// What is said to somebody whose command line is not understood.
@Suite struct HintTests {
  static let arguments = [
    "fxi", "fxi .", "chekc", "inventry", "rulse", "explian inactive-tracing", "confg",
    "--diff", "check --diff .", "fix --schema", "--selct x", "rules --select x", "fix --dif",
    "nothing-like-it", "fix nothing-like-it", "check fxi",
    "explain inactive-tracin", "explain qwertz", "explain all",
    "--select inactve-tracing", "--ignore qwertz", "--unfixable all,defualt", "--select 'all, x'",
    "--fail-on eror", "--fail-on never", "fix --sam-placement global", "fix --policy-style x",
    "fix --policy-name 'a b'", "fix --policy-name ''",
    "--severity conditional-tracing", "--severity conditional-tracing=of",
    "--severity conditional-tracing=off", "--severity x=info", "--severity inactive-tracing=",
    "--per-path-ignores legacy", "--per-path-ignores ':all'", "--per-path-ignores 'a:x'",
    "--exclude '[a'", "--exclude ''", "--trusted-roles ''",
    "--config nowhere.yaml", "--config .", "--isolated --config x", "config nowhere",
    "- --changed", "--exclude a --select ' x , all'",
  ]

  @Test func everyMessageIsGolden() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a")
    var text = ""
    for line in Self.arguments {
      let outcome = try Program.run(line, in: folder.path)
      #expect(outcome.status == 2, "\(line)")
      // Usage and where to find help are the argument parser's business.
      let messages = (outcome.text + outcome.errors).split(separator: "\n").filter {
        !$0.hasPrefix("Usage: ") && !$0.hasPrefix("  See ") && !$0.hasPrefix("Help: ")
      }
      text += "$ xraylint \(line)\n" + messages.map { $0 + "\n" }.joined()
    }
    try Golden.expect(Array(text.utf8), in: "hints.txt")
  }

  @Test func aFileBeatsACommand() throws {
    let folder = try TemporaryFolder()
    try folder.write("fxi", Sample.clean)
    try folder.write("fixes/a.yaml", Sample.clean)
    #expect(try Program.run("fxi", in: folder.path).status == 0)
    #expect(try Program.run("fixes", in: folder.path).status == 0)
  }
}
