import Linting
import Reporting
import Rules
import Syntax
import Testing

@Suite struct RuleDocumentationTests {
  private let metadata = RuleMetadata(
    id: "some-defect",
    severity: .warning,
    summary: "A thing is wrong.",
    rationale: "It goes wrong, and goes on going wrong until somebody sees that it has gone wrong.",
    fixSafety: "Safe.",
    example: .init(before: "a:\n  b: c", after: "a:\n  b: d"),
    references: ["https://example.com/a"],
    aliases: ["other X1"]
  )

  @Test func text() {
    let text = String(decoding: RuleDocumentation(of: metadata).text(colour: false), as: UTF8.self)
    #expect(
      text == """
        some-defect (warning)

        A thing is wrong.

        Why
          It goes wrong, and goes on going wrong until somebody sees that it has gone
          wrong.

        Example
            a:
              b: c

        After the fix
            a:
              b: d

        Fix safety
          Safe.

        How to suppress
            # In YAML, at the end of the line, or on a line of its own above it:
            # xraylint: ignore[some-defect] the reason (until 2027-01-31)

            # In YAML and JSON, in the resource:
            Metadata:
              xraylint:
                ignore:
                  - {rule: some-defect, reason: the reason, until: 2027-01-31}

        References
          https://example.com/a

        In other tools
          other X1

        """
    )
  }

  @Test func markdown() {
    #expect(
      RuleDocumentation(of: metadata).markdown == """
        ## some-defect

        A thing is wrong.

        Severity: warning.

        ### Why

        It goes wrong, and goes on going wrong until somebody sees that it has gone wrong.

        ### Example

        ```yaml
        a:
          b: c
        ```

        ### After the fix

        ```yaml
        a:
          b: d
        ```

        ### Fix safety

        Safe.

        ### How to suppress

        ```yaml
        # In YAML, at the end of the line, or on a line of its own above it:
        # xraylint: ignore[some-defect] the reason (until 2027-01-31)

        # In YAML and JSON, in the resource:
        Metadata:
          xraylint:
            ignore:
              - {rule: some-defect, reason: the reason, until: 2027-01-31}
        ```

        ### References

        - <https://example.com/a>

        ### In other tools

        - other X1

        """
    )
  }

  @Test(arguments: AllRules.rules.map { $0.metadata.id })
  func rulesAreDocumented(id: String) throws {
    let metadata = try #require(AllRules.rule(id)).metadata
    let documentation = RuleDocumentation(of: metadata)
    let lines = String(decoding: documentation.text(colour: false), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "\(id) (\(metadata.severity.rawValue))")
    // Links and templates are not broken.
    #expect(
      lines.allSatisfy { $0.count <= 80 || !$0.dropFirst(2).contains(" ") || $0.hasPrefix("    ") }
    )
    #expect(lines.contains("After the fix") == metadata.isFixable)
    #expect(lines.contains("How to select") == (metadata.group != nil))
    #expect(documentation.markdown.contains("\n```yaml\n\(metadata.example.before)\n```\n"))
  }

  @Test func tables() throws {
    let table = RuleTable(of: [metadata])
    #expect(
      String(decoding: table.text(colour: false), as: UTF8.self) == """
        RULE         GROUP    SEVERITY  FIX  REPORTS
        some-defect  default  warning   yes  A thing is wrong.

        """
    )
    #expect(
      table.markdown == """
        | Rule | Group | Severity | Reports | Fix |
        | --- | --- | --- | --- | --- |
        | `some-defect` | `default` | warning | A thing is wrong. | yes |

        """
    )
    let rule = try json(table.json).at("rules", "0")
    #expect(try rule.at("id").text == "some-defect")
    #expect(try rule.at("example", "after").text == "a:\n  b: d")
    let all = try json(RuleTable(of: AllRules.rules.map { $0.metadata }).json)
    #expect(
      try all.at("rules").items.map { $0["id"]?.text } == AllRules.rules.map { $0.metadata.id }
    )
  }
}
