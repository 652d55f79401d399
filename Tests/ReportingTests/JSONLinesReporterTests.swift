import Reporting
import Syntax
import Testing

@Suite struct JSONLinesReporterTests {
  @Test func everyLineIsADocument() throws {
    let lines = JSONLinesReporter().text(of: try Sample.run(.orders, .external, .broken))
      .split(separator: "\n")
    let documents = try lines.map { try json(Array($0.utf8)) }
    #expect(
      documents.map { $0["type"]?.text } == ["error", "finding", "finding", "finding", "summary"]
    )
    // The objects are those of the JSON report.
    let whole = try json(JSONReporter().report(on: try Sample.run(.orders, .external, .broken)))
    #expect(documents[1].keys == ["type"] + (try whole.at("findings", "0").keys))
    #expect(documents[0].keys == ["type"] + (try whole.at("errors", "0").keys))
    #expect(documents[4].keys == ["type", "schemaVersion"] + (try whole.at("summary").keys))
  }
}
