import Testing

@testable import Tool

/// One bad file among many: the others are done, the status is 2, and the report names it.
@Suite struct PartialFailureTests {
  @Test(arguments: ["-j 1", "-j 4"])
  func oneBadFileNeverStopsTheOthers(jobs: String) throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { try folder.write("\(number % 7)/\(number).yaml", Sample.untraced) }
    try folder.write("3/broken.yaml", Sample.broken)
    try folder.write("5/bytes.yaml", Array("AWS::Lambda: \"\u{0}\n".utf8) + [0xFF])
    try folder.write("6/deep.json", "{\"AWS::\":" + String(repeating: "[", count: 50_000))
    try folder.makePipe("pipe.yaml")
    let outcome = try Program.run(
      "fix \(jobs) --output-format concise . missing.yaml",
      in: folder.path
    )
    #expect(outcome.status == 2)
    let errors = outcome.text.split(separator: "\n").filter { $0.contains("error: ") }
    #expect(
      errors.map { $0.split(separator: ":")[0] } == [
        "3/broken.yaml", "5/bytes.yaml", "6/deep.json", "missing.yaml",
      ]
    )
    for number in 0..<200 {
      let bytes = try folder.bytes(of: "\(number % 7)/\(number).yaml")
      #expect(bytes == Array(Sample.traced.utf8), "\(number).yaml")
    }
  }
}
