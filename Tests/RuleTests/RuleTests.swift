import Linting
import Reporting
import Rules
import Syntax
import Testing

/// What has to hold for every rule, and for whatever it says.
struct RuleTests {
  @Test func everyRuleHasItsFolderOfFixtures() {
    #expect(Repository.names(in: RuleFixture.root) == Self.ids.sorted())
    for id in Self.ids {
      #expect(RuleFixture.all.count { $0.rule == id } >= 10, "\(id) has few fixtures")
    }
  }

  @Test func idsAreUniqueNamesInKebabCase() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for id in Self.ids {
      #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil, "\(id)")
      #expect(AllRules.rule(id)?.metadata.id == id)
    }
    #expect(AllRules.rule("no-such-rule") == nil)
  }

  @Test(arguments: AllRules.rules.map(\.metadata.id))
  func metadataIsComplete(id: String) throws {
    let metadata = try #require(AllRules.rule(id)).metadata
    #expect(metadata.summary.hasSuffix(".") && !metadata.summary.contains("\n"))
    #expect(metadata.summary.count <= 80)
    #expect(metadata.rationale.hasSuffix("."))
    #expect(metadata.fixSafety.hasSuffix("."))
    #expect(!metadata.references.isEmpty)
    #expect(metadata.references.allSatisfy { $0.hasPrefix("https://docs.aws.amazon.com/") })
    #expect(Set(metadata.aliases).count == metadata.aliases.count)
  }

  @Test(arguments: AllRules.rules.map(\.metadata.id))
  func exampleIsTrue(id: String) throws {
    let metadata = try #require(AllRules.rule(id)).metadata
    let linter = Linter.onTestDay().beside(FixtureCode(metadata.example.files))
    let source = SourceText(path: "example.yaml", text: metadata.example.before)
    let report = try #require(try linter.report(on: source))
    #expect(report.findings.contains { $0.rule == id })
    let fixed = Fixer(linter) {
      $0.rule == id && $0.fix?.applicability == metadata.example.applicability
    }.result(of: report)
    let text = String(decoding: fixed.source.bytes, as: UTF8.self)
    #expect(text == metadata.example.after ?? metadata.example.before)
    #expect(fixed.report.findings.contains { $0.rule == id } == (metadata.example.after == nil))
  }

  @Test func rulesAboutSuppressionsCannotBeSuppressed() {
    for rule in AllRules.rules {
      #expect(rule.metadata.isSuppressible == !(rule is any SuppressionRule))
    }
  }

  @Test(arguments: RuleFixture.all)
  func messagesFollowTheConvention(fixture: RuleFixture) throws {
    let source = SourceText(path: fixture.fileName, bytes: fixture.input)
    let linter = Linter.onTestDay().beside(FixtureCode(ofRule: fixture.rule))
    let report = try #require(try linter.report(on: source))
    for finding in report.findings {
      #expect(finding.message.isConventional, "\(finding.message)")
      #expect(finding.message.contains("'"), "names nothing: \(finding.message)")
      for note in finding.notes { #expect(note.message.isConventional, "\(note.message)") }
      if let fix = finding.fix { #expect(fix.title.isConventional, "\(fix.title)") }
    }
  }

  private static let ids = AllRules.rules.map(\.metadata.id)
}

extension String {
  /// Whether a message starts in lower case, or with a name, and is one line without a full stop.
  fileprivate var isConventional: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    return (first.properties.isLowercase || first == "'") && last != "." && last != " "
      && !unicodeScalars.contains("\n") && !contains("  ")
  }
}
