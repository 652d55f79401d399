import Linting
import Syntax
import Testing

/// Reading baselines.
struct BaselineTests {
  private func baseline(_ text: String) throws(BaselineError) -> Baseline {
    try Baseline(reading: SourceText(path: "baseline.json", text: text))
  }

  private func document(_ entries: String) -> String {
    "{\"schemaVersion\": 1, \"findings\": [\(entries)]}"
  }

  @Test func entriesAreRead() throws {
    let entry = #"{"path": "b/ä.yaml", "logicalId": "A", "rule": "r-s", "count": 2}"#
    let other = #"{"count": 1, "rule": "r-s", "logicalId": null, "path": "../a.yaml"}"#
    let baseline = try baseline(document(entry + "," + other))
    #expect(
      baseline.counts == [
        .init(path: "b/ä.yaml", logicalID: "A", rule: "r-s"): 2,
        .init(path: "../a.yaml", logicalID: "", rule: "r-s"): 1,
      ]
    )
    #expect(baseline.keys.map(\.path) == ["../a.yaml", "b/ä.yaml"])
    #expect(try self.baseline(document("")).counts.isEmpty)
  }

  @Test func findingsAreCounted() {
    let key = Baseline.Key(path: "a", logicalID: "A", rule: "r")
    let other = Baseline.Key(path: "a", logicalID: "A", rule: "q")
    #expect(Baseline([key, other, key]).counts == [key: 2, other: 1])
    #expect(Baseline([key, other, key]).keys == [other, key])
  }

  @Test(arguments: [
    ("", "foreignDocument", 0), ("[]", "foreignDocument", 0), ("a: 1", "foreignDocument", 0),
    ("{}", "foreignDocument", 0), ("{\"schemaVersion\": 1}", "foreignDocument", 0),
    ("{\"schemaVersion\": 1, \"findings\": {}}", "foreignDocument", 0),
    ("{\"schemaVersion\": 2}", "unsupportedVersion", 18),
    ("{\"schemaVersion\": \"1\"}", "unsupportedVersion", 18),
    ("{\"schemaVersion\": 1,}", "malformed", 20),
    ("schemaVersion: 1\nfindings: []\n", "foreignDocument", 0),
  ])
  func otherDocumentsAreRefused(text: String, problem: String, offset: Int32) {
    let error = #expect(throws: BaselineError.self) { try baseline(text) }
    #expect(error.map { "\($0.problem)".prefix { $0 != "(" } } == problem[...])
    #expect(error?.offset == offset)
  }

  @Test(arguments: [
    ("1", "malformedEntry"), ("{}", "malformedEntry"),
    (#"{"path": "a", "logicalId": "A", "rule": "r"}"#, "malformedEntry"),
    (#"{"path": "a", "logicalId": "A", "rule": "r", "count": 1, "line": 2}"#, "malformedEntry"),
    (#"{"path": 1, "logicalId": "A", "rule": "r", "count": 1}"#, "malformedEntry"),
    (#"{"path": "a", "logicalId": ["A"], "rule": "r", "count": 1}"#, "malformedEntry"),
    (#"{"path": "a", "logicalId": "A", "rule": "r", "rule": "r"}"#, "malformedEntry"),
    (#"{"path": "a", "logicalId": "A", "rule": "r", "count": 0}"#, "malformedCount"),
    (#"{"path": "a", "logicalId": "A", "rule": "r", "count": -1}"#, "malformedCount"),
    (#"{"path": "a", "logicalId": "A", "rule": "r", "count": 1.5}"#, "malformedCount"),
    (#"{"path": "a", "logicalId": "A", "rule": "r", "count": "1"}"#, "malformedCount"),
    (
      #"{"path": "a", "logicalId": "A", "rule": "r", "count": 99999999999999999999}"#,
      "malformedCount"
    ),
    (
      #"{"path": "a", "logicalId": "A", "rule": "r", "count": 1}, "#
        + #"{"path": "a", "logicalId": "A", "rule": "r", "count": 2}"#, "repeatedEntry"
    ),
  ])
  func otherEntriesAreRefused(entry: String, problem: String) {
    let error = #expect(throws: BaselineError.self) { try baseline(document(entry)) }
    #expect(error.map { "\($0.problem)".prefix { $0 != "(" } } == problem[...])
  }
}
