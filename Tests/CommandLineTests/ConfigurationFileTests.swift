import Linting
import Testing

@testable import Tool

/// Configuration files, in order and not, and what is said of them.
@Suite struct ConfigurationFileTests {
  static let fixtures = Program.repository.appending("fixtures/configuration")

  static func names(in folder: String) -> [String] {
    var names: [String] = []
    guard var stream = try? DirectoryStream(fixtures.appending(folder)) else { return [] }
    while let entry = try? stream.next() { names.append(FilePath(entry.name).description) }
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test(arguments: names(in: "valid"))
  func validFilesAreTaken(name: String) throws {
    let outcome = try Program.run("config --config \(name)", in: Self.fixtures.appending("valid"))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    try Golden.expect(outcome.output, in: "valid/\(name.dropLast(5)).txt", of: "configuration")
  }

  @Test(
    arguments: ["invalid", "unusable"].flatMap { folder in names(in: folder).map { (folder, $0) } }
  )
  func everyProblemIsReported(folder: String, name: String) throws {
    for command in ["check", "fix", "inventory", "config"] {
      let outcome = try Program.run(
        "\(command) --config \(name)",
        in: Self.fixtures.appending(folder)
      )
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      let golden = "\(folder)/\(name.dropLast(5)).txt"
      try Golden.expect(Array(outcome.errors.utf8), in: golden, of: "configuration")
    }
  }

  @Test func everyGoldenHasItsFile() {
    for folder in ["valid", "invalid", "unusable"] {
      #expect(!Self.names(in: folder).isEmpty)
    }
  }

  @Test func effectiveSettingsAreAConfigurationWithTheSameEffect() throws {
    let folder = try TemporaryFolder()
    let options =
      "--isolated --select all --ignore invalid-tracing --severity conditional-tracing=error "
      + "--exclude 'a b' --exclude '!cdk.out' --trusted-roles 'arn:*:role/\"x\"' --fail-on info "
      + "--per-path-ignores 'x:y/**:all' --policy-name no --unsafe-fixes"
    let printed = try Program.run("config \(options)", in: folder.path)
    try folder.write(".xraylint.yaml", printed.output)
    let again = try Program.run("config", in: folder.path)
    let values = [printed, again].map { outcome in
      outcome.text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "  #")[0].trimmingSpaces
      }
    }
    #expect(values[0] == values[1])
    #expect(again.text.contains("# .xraylint.yaml:2\n"))
  }

  @Test func jsonSaysTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write(".xraylint.yaml", "exclude: [a]\nseverity: {inactive-tracing: info}\n")
    let outcome = try Program.run(
      "config --output-format json --fail-on info --exclude b",
      in: folder.path
    )
    try Golden.expect(outcome.output, in: "config-json.txt")
  }

  @Test func theSchemaIsTheOneThatIsPublished() throws {
    let outcome = try Program.run("config --schema", in: Program.repository)
    let path = Program.repository.appending("docs/xraylint.schema.json")
    try Golden.expect(outcome.output, at: path)
  }

  @Test func everySettingHasAFlag() throws {
    let help = try Program.run("config --help", in: Program.repository).text
    for setting in Setting.all {
      let flags = help.split(whereSeparator: { " /\n".contains($0) })
      #expect(flags.contains { $0 == setting.name.flag }, "\(setting.name)")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
