import Linting
import Reporting
import Rules
import Syntax
import Testing

/// What templates and file names hold never becomes more than text.
@Suite struct HostileTextTests {
  static let reporters: [any Reporter] = [
    TextReporter(colour: false), TextReporter(colour: false, isQuiet: true), ConciseReporter(),
    JSONReporter(), JSONLinesReporter(),
    SARIFReporter(version: "1.0.0", rules: AllRules.rules.map { $0.metadata }), GitHubReporter(),
    GitLabReporter(), JUnitReporter(), CheckstyleReporter(), ReviewdogReporter(),
    MarkdownReporter(), StatisticsReporter(.json),
    StatisticsReporter(.text(colour: false, isQuiet: false)),
  ]

  @Test(arguments: reporters.indices)
  func nothingReachesATerminalUnescaped(position: Int) throws {
    let text = Self.reporters[position].text(of: try HostileSample.run())
    HostileSample.expectHarmless(text, sourceLocation: #_sourceLocation)
    #expect(text.hasSuffix("\n"))
  }

  @Test func annotationsStayAnnotations() throws {
    let lines = GitHubReporter().text(of: try HostileSample.run()).split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      #expect(line.hasPrefix("::error title=xraylint"))
      let properties = line.dropFirst(2).firstRange(of: "::").map { line[..<$0.lowerBound] }
      #expect(properties?.contains("file=") ?? false)
      #expect(properties?.contains("%250A%3A%3Aerror%3A%3Ax%2Cy%3Az") ?? false)
    }
    #expect(lines[0].contains("::tracing of function '%250A::error::x,y:z"))
  }

  @Test func markdownHoldsNoMarkup() throws {
    let text = MarkdownReporter().text(of: try HostileSample.run())
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| error") })
    #expect(row.count { $0 == "|" } == 6)
    for markup in ["<b>", "[l]", "](", "http://", "@me", " #1", "``", "_*"] {
      #expect(!row.contains(markup), "\(markup)")
    }
    #expect(row.contains("&#64;<!-- -->me &#35;<!-- -->1 &#60;b&#62;"))
  }

  @Test func xmlHoldsNoForeignTags() throws {
    for reporter in [CheckstyleReporter() as any Reporter, JUnitReporter()] {
      let text = reporter.text(of: try HostileSample.run())
      #expect(!text.contains("<b>"))
      #expect(text.contains("&lt;b&gt;&amp;&apos;&quot;|`_*\\\\u{1b}[31m"))
      let entities = text.split(separator: "&").dropFirst().map { $0.prefix { $0 != ";" } }
      #expect(Set(entities).isSubset(of: ["lt", "gt", "amp", "apos", "quot"]))
    }
  }

  @Test func messagesOfSARIFHoldNeitherLinksNorPlaceholders() throws {
    let reporter = SARIFReporter(version: "1.0.0", rules: [])
    let run = try json(reporter.report(on: try HostileSample.run())).at("runs", "0")
    let message = try #require(try run.at("results", "0", "message", "text").text)
    #expect(message.contains(#"\[l\](http://e) {{0}} @me"#))
    #expect(message.contains(#"\\\\u{{1b}}\[31m"#))
    let place = try run.at("results", "0", "locations", "0", "physicalLocation")
    let uri = try #require(try place.at("artifactLocation", "uri").text)
    #expect(
      uri.hasPrefix(
        "app/%250A%3A%3Aerror%3A%3Ax%2Cy%3Az%20%23%23%5Berror%5Dx%20%5Bl%5D%28http%3A//e%29%20%7B0%7D"
      )
    )
    #expect(uri.hasSuffix("%1B%5B31m%07%C2%85%C2%9B%E2%80%AE%0A%0D%09.json"))
    // What is data and no message keeps every character.
    let resource = try run.at("results", "0", "locations", "0", "logicalLocations", "0", "name")
    #expect(resource.text == HostileSample.name)
  }

  @Test func documentsKeepEveryCharacter() throws {
    let lines = JSONLinesReporter().text(of: try HostileSample.run()).split(separator: "\n")
    #expect(lines.count == 3)
    let finding = try json(Array(lines[0].utf8))
    #expect(try finding.at("logicalId").text == HostileSample.name)
    #expect(try finding.at("path").text == "app/\(HostileSample.name).json")
    let problem = try json(Array(lines[1].utf8))
    #expect(try problem.at("path").text == "broken \(HostileSample.name).yaml")
  }
}
