import Testing

@testable import Tool

/// Which configuration counts for which template.
@Suite struct ConfigurationScopeTests {
  @Test func theClosestFileWinsWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write(".xraylint.yaml", "ignore: [inactive-tracing]\n")
    try folder.write("a/.xraylint.yml", "severity: {inactive-tracing: info}\n")
    try folder.write("a/b/.xraylint.yaml", "")
    try folder.write("c/.git/HEAD")
    for name in ["t", "a/t", "a/x/t", "a/b/t", "c/t", "d/t"] {
      try folder.write("\(name).yaml", Sample.untraced)
    }
    let expected = [
      "a/b/t.yaml:2:3: error[inactive-tracing]", "a/t.yaml:2:3: info[inactive-tracing]",
      "a/x/t.yaml:2:3: info[inactive-tracing]", "c/t.yaml:2:3: error[inactive-tracing]",
    ]
    let whole = try Program.run("--output-format concise", in: folder.path)
    #expect(Self.places(whole) == expected)
    let named = "t.yaml a/t.yaml a/x a/b/t.yaml c d/t.yaml"
    #expect(
      Self.places(try Program.run("--output-format concise \(named)", in: folder.path)) == expected
    )
    let inside = try Program.run("--output-format concise . ../../t.yaml", in: folder["a/x"])
    #expect(Self.places(inside) == ["t.yaml:2:3: info[inactive-tracing]"])
    let isolated = try Program.run("--isolated --output-format concise", in: folder.path)
    #expect(Self.places(isolated).count == 6)
    let given = try Program.run("--config a/.xraylint.yml --output-format concise", in: folder.path)
    #expect(Self.places(given).filter { $0.contains(" info[") }.count == 6)
  }

  @Test func whatCountsAsFailureIsDecidedByTheFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/t.yaml", Sample.untraced)
    try folder.write("b/t.yaml", Sample.conditional)
    try folder.write("b/.xraylint.yaml", "fail-on: error\n")
    #expect(try Program.run("a", in: folder.path).status == 1)
    #expect(try Program.run("b", in: folder.path).status == 0)
    #expect(try Program.run("--fail-on warning b", in: folder.path).status == 1)
    #expect(try Program.run("a b", in: folder.path).status == 1)
    try folder.write("a/.xraylint.yaml", "severity: {inactive-tracing: warning}\nfail-on: error\n")
    #expect(try Program.run("a b", in: folder.path).status == 0)
  }

  @Test func eachFileIsFixedByItsOwnSettings() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/.xraylint.yaml", "unsafe-fixes: true\n")
    try folder.write("b/.xraylint.yaml", "unfixable: [inactive-tracing]\n")
    try folder.write("d/.xraylint.yaml", "sam-placement: globals\n")
    try folder.write("a/t.yaml", Sample.external)
    try folder.write("b/t.yaml", Sample.untraced)
    try folder.write("c/t.yaml", Sample.external)
    try folder.write("d/t.yaml", Sample.untraced)
    let outcome = try Program.run("fix", in: folder.path)
    #expect(outcome.status == 1)
    #expect(
      try String(decoding: folder.bytes(of: "a/t.yaml"), as: UTF8.self).contains("Mode: Active")
    )
    #expect(try folder.bytes(of: "b/t.yaml") == Array(Sample.untraced.utf8))
    #expect(try folder.bytes(of: "c/t.yaml") == Array(Sample.external.utf8))
    #expect(try String(decoding: folder.bytes(of: "d/t.yaml"), as: UTF8.self).contains("Globals:"))
  }

  @Test func rulesAreIgnoredOnPaths() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "app/.xraylint.yaml",
      "per-path-ignores: {/old/: [inactive-tracing], '*-sandbox.yaml': [all]}\n"
    )
    for name in ["app/old/x/t", "app/t", "app/new/old/t", "app/t-sandbox", "old/t"] {
      try folder.write("\(name).yaml", Sample.untraced)
    }
    let outcome = try Program.run("--output-format concise", in: folder.path)
    #expect(
      Self.places(outcome).map { $0.prefix { $0 != ":" } } == [
        "app/new/old/t.yaml", "app/t.yaml", "old/t.yaml",
      ]
    )
    let line = try Program.run(
      "--per-path-ignores '/app/**:default' --output-format concise",
      in: folder.path
    )
    #expect(Self.places(line).map { $0.prefix { $0 != ":" } } == ["old/t.yaml"])
    func runs(on path: String) throws -> Bool {
      let shown = try Program.run("config \(path)", in: folder.path)
      return try #require(shown.text.split(separator: "\n").last).contains("inactive-tracing")
    }
    #expect(try !runs(on: "old/../app/old/x/t.yaml"))
    #expect(try !runs(on: "app/old") && !runs(on: "app/old/x"))
    #expect(try runs(on: "app") && runs(on: "old"))
  }

  @Test func trustedRolesMakeFixesSafe() throws {
    let folder = try TemporaryFolder()
    try folder.write(".xraylint.yaml", "trusted-roles: ['arn:aws:iam::*:role/orders']\n")
    try folder.write("t.yaml", Sample.external)
    let found = try Program.run("--fail-on info", in: folder.path)
    try Golden.expect(found.output, in: "check-trusted-role.txt")
    let fixed = try Program.run("fix --fail-on info", in: folder.path)
    #expect(fixed.status == 0)
    let inventory = try Program.run("inventory --output-format json", in: folder.path).text
    #expect(inventory.contains(#""grantedBy": ["trusted role 'arn:aws:iam::*:role/orders'"]"#))
    #expect(try Program.run("inventory --isolated", in: folder.path).text.contains("unknown"))
  }

  @Test func standardInputHasTheSettingsOfItsName() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/.xraylint.yaml", "severity: {inactive-tracing: info}\n")
    try folder.write(".xraylint.yaml", "ignore: [inactive-tracing]\n")
    let input = Array(Sample.untraced.utf8)
    let plain = try Program.run("--output-format concise -", in: folder.path, input: input)
    #expect(plain.text.isEmpty)
    let named = try Program.run(
      "--output-format concise --stdin-filename a/b/c.yaml -",
      in: folder.path,
      input: input
    )
    #expect(Self.places(named) == ["a/b/c.yaml:2:3: info[inactive-tracing]"])
  }

  @Test func aBrokenConfigurationAnywhereStopsTheRunBeforeItWrites() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/t.yaml", Sample.untraced)
    try folder.write("b/.xraylint.yaml", "selct: []\n")
    try folder.write("c/.xraylint.yaml", "fail-on: never\n")
    try folder.write("c/.xraylint.yml", "fail-on: error\n")
    let outcome = try Program.run("fix", in: folder.path)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    let lines = outcome.errors.split(separator: "\n")
    #expect(
      lines == [
        "b/.xraylint.yaml:1:1: error: there is no setting 'selct'; did you mean 'select'?",
        "c/.xraylint.yaml: error: the folder holds .xraylint.yml as well; remove one of them",
        "c/.xraylint.yaml:1:10: error: 'never' is not one of error, warning, info",
      ]
    )
    #expect(try folder.bytes(of: "a/t.yaml") == Array(Sample.untraced.utf8))
    #expect(try Program.run("fix a", in: folder.path).status == 0)
  }

  /// Places, severities and rules of findings in the concise format.
  private static func places(_ outcome: Program.Outcome) -> [String] {
    outcome.text.split(separator: "\n").map { String($0.prefix { $0 != "]" }) + "]" }
  }
}
