import Linting
import Reporting
import Rules
import Syntax
import Testing

@Suite struct BaselineReviewTests {
  private let rules = Set(AllRules.rules.map { $0.metadata.id })

  private func review(
    _ results: [FileResult],
    _ baseline: Baseline,
    rules: Set<String>? = nil,
    gone: Set<String> = []
  ) -> BaselineReview {
    BaselineReview(
      results,
      baseline,
      rules: { _ in rules ?? self.rules },
      path: \.path,
      isGone: gone.contains
    )
  }

  @Test func documentIsSortedWithOneEntryALine() throws {
    let results = try [Sample.orders, .external].map { try $0.result(.places) }
    let baseline = Baseline(results.reversed(), path: { "../" + $0.path })
    #expect(
      String(decoding: baseline.document, as: UTF8.self) == """
        {
          "schemaVersion": 1,
          "findings": [
            {"path": "../app/external.yaml", "logicalId": "Billing", "rule": "inactive-tracing", "count": 1},
            {"path": "../app/external.yaml", "logicalId": "Billing", "rule": "unverified-trace-permission", "count": 1},
            {"path": "../app/template.yaml", "logicalId": "Orders", "rule": "inactive-tracing", "count": 1}
          ]
        }

        """
    )
    let source = SourceText(path: "baseline.json", bytes: baseline.document)
    #expect(try Baseline(reading: source) == baseline)
  }

  @Test func whatItHoldsIsHidden() throws {
    let results = try [Sample.orders, .external].map { try $0.result(.places) }
    let known = review(results, Baseline(results, path: \.path))
    #expect(known.results.flatMap(\.diagnostics).isEmpty)
    #expect(known.stale.isEmpty)
    let run = Run(known.results)
    #expect(
      TextReporter(colour: false).text(of: run)
        == "2 templates, 2 functions: no findings (3 in the baseline)\n"
    )
    let root = try json(JSONReporter().report(on: run))
    #expect(try root.at("suppressed", "0", "suppression", "kind").text == "baseline")
    #expect(try root.at("summary", "baselined").text == "3")
    #expect(try root.at("summary", "fixable").text == "0")
  }

  @Test func whatMovedIsHidden() throws {
    let moved = Sample(text: "# one\n# two\n" + Sample.orders.text)
    let baseline = Baseline([try Sample.orders.result(.places)], path: \.path)
    let results = [try moved.result(.places)]
    #expect(review(results, baseline).results[0].diagnostics.isEmpty)
  }

  @Test func moreThanItHoldsIsReported() throws {
    let text = Sample.orders.text
    let twice = Sample(text: text + "---\n" + text)
    let baseline = Baseline([try Sample.orders.result(.places)], path: \.path)
    let result = review([try twice.result(.places)], baseline).results[0]
    #expect(result.diagnostics.count == 1 && result.suppressed.count == 1)
    #expect(result.diagnostics[0].span.start.line == 8)
  }

  @Test func whatIsNoLongerFoundIsStale() throws {
    let key = Baseline.Key(path: "app/template.yaml", logicalID: "Orders", rule: "inactive-tracing")
    let gone = Baseline.Key(path: "gone.yaml", logicalID: "A", rule: "inactive-tracing")
    let unread = Baseline.Key(path: "other.yaml", logicalID: "A", rule: "inactive-tracing")
    let baseline = Baseline([key, key, gone, unread])
    let results = [try Sample.orders.result(.places)]
    #expect(review(results, baseline, gone: ["gone.yaml"]).stale == [key, gone])
    #expect(review(results, baseline, rules: []).stale.isEmpty)
  }

  @Test func whatABrokenFileHoldsIsUnknown() throws {
    let key = Baseline.Key(path: "app/broken.yaml", logicalID: "A", rule: "inactive-tracing")
    let results = [try Sample.broken.result()]
    #expect(review(results, Baseline([key])).stale.isEmpty)
  }
}
