import Linting
import Reporting
import Syntax
import Testing

/// What reports say of findings that templates suppress.
@Suite struct SuppressionReportTests {
  private static let sample = Sample(
    text: """
      # xraylint: ignore[unverified-trace-permission] theirs (until 2099-12-31)
      Resources:
        Orders: # xraylint: ignore[inactive-tracing]
          Type: AWS::Serverless::Function
        Invoices:
          Type: AWS::Serverless::Function
          Metadata: {xraylint: {ignore: [inactive-tracing]}}
        Billing:
          Type: AWS::Serverless::Function
          Properties: {Role: !ImportValue Role}

      """
  )

  @Test func summaryCountsThem() throws {
    let text = TextReporter(colour: false).text(of: try Sample.run(Self.sample))
    #expect(text.contains("1 template, 3 functions: 1 error (3 suppressed)\n"))
    let clean = Sample(text: "# xraylint: ignore[inactive-tracing] none\n" + Sample.orders.text)
    #expect(
      TextReporter(colour: false).text(of: try Sample.run(clean))
        == "1 template, 1 function: no findings (1 suppressed)\n"
    )
  }

  @Test func conciseReportPassesThemOver() throws {
    let text = ConciseReporter().text(of: try Sample.run(Self.sample))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func jsonHoldsThem() throws {
    let root = try json(JSONReporter().report(on: try Sample.run(Self.sample)))
    let suppressed = try root.at("suppressed")
    #expect(
      suppressed.items.compactMap { $0["finding"]?["logicalId"]?.text } == [
        "Orders", "Invoices", "Billing",
      ]
    )
    #expect(
      suppressed.items.compactMap { $0["suppression"]?["kind"]?.text } == [
        "comment", "metadata", "comment",
      ]
    )
    #expect(try suppressed.at("2", "suppression", "reason").text == "theirs")
    #expect(try suppressed.at("2", "suppression", "until").text == "2099-12-31")
    #expect(try suppressed.at("0", "suppression", "reason").isNull)
    #expect(try suppressed.at("0", "finding", "fix").isNull)
    #expect(try root.at("summary", "suppressed").text == "3")
    #expect(try root.at("summary", "findings").text == "1")
  }

  @Test func findingsOfNoResourceHaveNoLogicalID() throws {
    let sample = Sample(text: "# xraylint: ignore[none] x\n" + Sample.traced.text)
    let root = try json(JSONReporter().report(on: try Sample.run(sample)))
    #expect(try root.at("findings", "0", "rule").text == "invalid-suppression")
    #expect(try root.at("findings", "0", "logicalId").isNull)
    #expect(try root.at("findings", "0", "resourceType").isNull)
    #expect(try root.at("findings", "0", "location", "column").text == "20")
  }
}
