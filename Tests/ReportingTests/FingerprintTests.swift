import Reporting
import Syntax
import Testing

@testable import Reporting

@Suite struct FingerprintTests {
  /// The test vectors of <http://www.isthe.com/chongo/tech/comp/fnv/>.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func hashIsFNV(text: String, hash: String) {
    #expect(Fingerprint.hash([text]) == hash)
  }

  @Test func partsDoNotRunTogether() {
    #expect(Fingerprint.hash(["ab", "c"]) != Fingerprint.hash(["a", "bc"]))
  }

  private func fingerprints(_ samples: Sample...) throws -> [String] {
    let run = Run(try samples.map { try $0.result(.places) })
    let root = try json(GitLabReporter().report(on: run))
    return root.items.compactMap { $0["fingerprint"]?.text }
  }

  private func partial(_ sample: Sample) throws -> [String] {
    let reporter = SARIFReporter(version: "1.0.0", rules: [])
    let results = try json(reporter.report(on: try Sample.run(sample))).at("runs", "0", "results")
    return try results.items.compactMap {
      try $0.at("partialFingerprints", "primaryLocationLineHash").text
    }
  }

  @Test func movedLinesChangeNothing() throws {
    var moved = Sample.external
    moved = Sample(path: moved.path, text: "# a comment\n\n" + moved.text)
    #expect(try fingerprints(moved) == fingerprints(.external))
    #expect(try partial(moved) == partial(.external))
  }

  @Test func everyFindingHasItsOwn() throws {
    // One logical ID, in two documents of one file and in another file.
    let twice = Sample(text: Sample.orders.text + "---\n" + Sample.orders.text)
    let other = Sample(path: "app/other.yaml", text: Sample.orders.text)
    let all = try fingerprints(twice, other, .external, .broken)
    #expect(all.count == 6)
    #expect(Set(all).count == 6)
    let partial = try partial(twice)
    #expect(partial.map { $0.suffix(2) } == [":1", ":2"])
    #expect(partial[0].dropLast(2) == partial[1].dropLast(2))
  }
}
