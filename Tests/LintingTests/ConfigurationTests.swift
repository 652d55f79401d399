import Linting
import Syntax
import Testing

/// How values of files and of the command line meet.
struct ConfigurationTests {
  /// Two rules that always run, and one of a group.
  static let catalogue = RuleCatalogue([
    metadata("first"), metadata("second"), metadata("third", group: "extra"),
  ])

  static let vocabulary = SettingVocabulary(rules: catalogue) { !$0.isEmpty }

  struct Selection: CustomTestStringConvertible, Sendable {
    let file: String
    let flags: [(SettingName, String)]
    let rules: Set<String>

    var testDescription: String { "\(file) \(flags)" }
  }

  static let selections = [
    Selection(file: "", flags: [], rules: ["first", "second"]),
    Selection(file: "select: [first]", flags: [], rules: ["first"]),
    Selection(file: "select: [extra]", flags: [], rules: ["third"]),
    Selection(file: "select: [all]", flags: [], rules: ["first", "second", "third"]),
    Selection(file: "select: []", flags: [], rules: []),
    Selection(file: "extend-select: [extra]", flags: [], rules: ["first", "second", "third"]),
    Selection(file: "select: [all]\nignore: [default]", flags: [], rules: ["third"]),
    Selection(file: "select: [first]\nignore: [first]", flags: [], rules: []),
    // The command line beats the file.
    Selection(file: "select: [first]", flags: [(.select, "second")], rules: ["second"]),
    Selection(file: "ignore: [second]", flags: [(.select, "second")], rules: ["second"]),
    Selection(file: "extend-select: [extra]", flags: [(.select, "second")], rules: ["second"]),
    Selection(file: "ignore: [second]", flags: [(.ignore, "first")], rules: []),
    Selection(file: "ignore: [default]", flags: [(.extendSelect, "second")], rules: ["second"]),
    Selection(
      file: "select: [first]",
      flags: [(.extendSelect, "extra,second"), (.ignore, "second")],
      rules: ["first", "third"]
    ),
  ]

  @Test(arguments: selections)
  func selectionIsThatOfTheLastWord(example: Selection) throws {
    let settings = try Self.settings(example.file, example.flags)
    #expect(settings.rules == example.rules)
  }

  @Test func fixesAreOfferedUnlessSaidOtherwise() throws {
    #expect(try Self.settings("").unfixable == [])
    #expect(try Self.settings("fixable: [first]").unfixable == ["second", "third"])
    #expect(try Self.settings("unfixable: [first]").unfixable == ["first"])
    let file = "fixable: [first, second]\nunfixable: [second]"
    #expect(try Self.settings(file).unfixable == ["second", "third"])
    #expect(try Self.settings(file, [(.fixable, "second")]).unfixable == ["first", "third"])
    #expect(
      try Self.settings(file, [(.unfixable, "first")]).unfixable == ["first", "second", "third"]
    )
  }

  @Test func wordsOfTheCommandLineReplaceAndListsAdd() throws {
    let file = """
      fail-on: error
      unsafe-fixes: true
      severity: {first: info, second: info}
      exclude: [a]
      per-path-ignores: {x: [first], y: [first]}
      """
    let settings = try Self.settings(
      file,
      [
        (.failOn, "info"), (.unsafeFixes, "false"), (.severity, "second=error,third=warning"),
        (.exclude, "b,c"), (.perPathIgnores, "y:second"),
      ]
    )
    #expect(settings.failOn == .info)
    #expect(!settings.fixes.includesUnsafe)
    #expect(settings.severities == ["first": .info, "second": .error, "third": .warning])
    let standard = [".git", ".aws-sam", "cdk.out", "node_modules"]
    #expect(settings.excludes.map(\.value.words) == [standard, ["a"], ["b,c"]])
    #expect(settings.pathIgnores.map(\.pattern) == ["x", "y", "y"])
  }

  @Test func aFileReplacesWhatItsBaseSaysAboutTheSameSettings() throws {
    var configuration = Configuration()
    configuration.apply(Self.document("ignore: [first]\nfail-on: error\nexclude: [a]", "base.yaml"))
    configuration.apply(Self.document("\nignore: [second]", "top.yaml"))
    #expect(configuration[.ignore] == ["second"])
    #expect(configuration.parts(of: .ignore).map(\.origin) == [.file(path: "top.yaml", line: 2)])
    #expect(configuration[.failOn] == "error")
    let origins: [Configuration.Origin] = [.default, .file(path: "base.yaml", line: 3)]
    #expect(configuration.parts(of: .exclude).map(\.origin) == origins)
  }

  @Test func theLinterDoesAsTheSettingsSay() throws {
    let settings = try Self.settings("select: [first, extra]\nunsafe-fixes: true")
    let rules = ["first", "second", "third"].map { id in StubRule(id) { _, _ in nil } }
    let linter = settings.linter(running: rules, ignoring: ["third"])
    #expect(linter.rules.map { $0.metadata.id } == ["first"])
    #expect(linter.settings.includesUnsafe)
    #expect(linter.withoutRules.rules.isEmpty)
  }

  @Test func severitiesAndFixesOfFindingsAreThoseOfTheSettings() throws {
    let rules = [StubRule.wanting("A"), StubRule.wanting("B")]
    let linter = Linter(rules: rules, severities: ["wants-a": .info], unfixable: ["wants-b"])
    let report = try Example.report(linter)
    #expect(report.findings.map(\.severity) == [.info, .warning, .info, .warning])
    #expect(report.findings.map { $0.fix != nil } == [true, false, true, false])
    // A proof rests on what the rule itself says.
    #expect(report.findings.allSatisfy { $0.ruleSeverity == .warning })
    let result = Fixer(report.linter) { $0.fix != nil }.result(of: report)
    #expect(result.fixed.count == 2 && result.withdrawn.isEmpty)
  }

  @Test func aProofRestsOnTheSeveritiesOfTheRules() throws {
    let consequence = StubRule("told") { rule, function in
      function.properties?["A"] == nil ? nil : rule.finding(function, severity: .info)
    }
    let linter = Linter(
      rules: [StubRule.wanting("A"), consequence],
      severities: ["told": .error]
    )
    let result = Fixer(linter) { _ in true }.result(of: try Example.report(linter))
    #expect(result.fixed.count == 2 && result.withdrawn.isEmpty)
    #expect(result.report.findings.map(\.severity) == [.error, .error])
  }

  @Test func everySettingIsDescribedOnce() {
    #expect(Setting.all.map(\.name).count == SettingName.allCases.count)
    #expect(Set(Setting.all.map(\.name)) == Set(SettingName.allCases))
    #expect(Setting.all.allSatisfy { $0.summary.hasSuffix(".") && $0.summary.count < 100 })
  }

  private static func metadata(_ id: String, group: String? = nil) -> RuleMetadata {
    RuleMetadata(
      id: id,
      group: group,
      severity: .warning,
      summary: "",
      rationale: "",
      fixSafety: "",
      example: .init(before: ""),
      references: []
    )
  }

  private static func document(_ text: String, _ path: String = "a.yaml") -> ConfigurationDocument {
    ConfigurationReader.document(in: SourceText(path: path, text: text), vocabulary)
  }

  private static func settings(
    _ file: String,
    _ flags: [(SettingName, String)] = []
  ) throws -> Settings {
    let document = document(file)
    #expect(document.problems.isEmpty)
    var commandLine = CommandLineSettings()
    for (name, argument) in flags { try commandLine.add([argument], to: name, vocabulary) }
    var configuration = Configuration()
    configuration.apply(document)
    configuration.apply(commandLine, catalogue)
    return Settings(configuration, catalogue)
  }
}
