import Testing

@testable import Tool

/// One version everywhere, and a changelog in the form of Keep a Changelog.
@Suite struct ReleaseTests {
  /// A heading of a version, such as `## [0.1.0] - 2026-11-21`.
  private struct Release {
    let version: String
    let day: String

    init?(_ heading: String) {
      let parts = heading.split(separator: " ")
      guard parts.count == 4, parts[0] == "##", parts[1].hasPrefix("["), parts[1].hasSuffix("]"),
        parts[2] == "-"
      else { return nil }
      version = String(parts[1].dropFirst().dropLast())
      day = String(parts[3])
    }
  }

  /// The commit follows only in sources that come out of an archive.
  @Test func programPrintsItsVersion() throws {
    let outcome = try Program.run("--version", in: Program.repository)
    #expect(outcome.text == Version.text + "\n")
    #expect(Version.text == Version.number || Version.text.hasPrefix(Version.number + " ("))
    #expect(!Version.text.contains("$"))
  }

  @Test func changelogStartsWithTheNextAndThisVersion() throws {
    let headings = try Program.lines(of: "CHANGELOG.md").filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## [Unreleased]")
    let releases = headings.dropFirst().map(Release.init)
    #expect(!releases.contains { $0 == nil }, "\(headings)")
    #expect(releases.first??.version == Version.number)
    let days = releases.compactMap { $0?.day }
    #expect(days == days.sorted(by: >))
  }

  @Test func changelogSortsChangesByKind() throws {
    let kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
    var previous = -1
    for line in try Program.lines(of: "CHANGELOG.md") {
      if line.hasPrefix("## ") { previous = -1 }
      guard line.hasPrefix("### ") else { continue }
      let kind = try #require(kinds.firstIndex(of: String(line.dropFirst(4))), "\(line)")
      #expect(kind > previous, "\(line) stands twice or in the wrong place")
      previous = kind
    }
  }

  /// Examples that name a version, by the text in front of it.
  @Test(arguments: [
    ("README.md", "xraylint_"), ("README.md", "rev: v"), ("README.md", "xraylint=="),
    ("README.md", "/action@v"), ("README.md", "/raw/v"), ("action/README.md", "/action@v"),
    ("action/README.md", "xraylint=="), ("packaging/gitlab/xraylint.gitlab-ci.yml", "/raw/v"),
  ])
  func examplesNameThisVersion(path: String, mark: String) throws {
    let named = try Program.lines(of: path).filter { $0.contains(mark) }
    #expect(!named.isEmpty)
    for line in named { #expect(line.contains(mark + Version.number), "\(path): \(line)") }
  }
}
