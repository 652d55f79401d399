import Testing

@testable import xraylint

/// The examples of the README are what the program prints.
///
/// Each block that is marked `console` and starts with `$ xraylint` is run in the repository.
/// `RECORD_FIXTURES=1` writes the outputs anew.
@Suite struct ReadmeTests {
  @Test func consoleExamplesAreRealOutput() throws {
    let path = Program.repository.appending("README.md")
    let text = String(decoding: try FileReader().contents(of: path).bytes, as: UTF8.self)
    let start = "```console\n"
    var current = ""
    var rest = text[...]
    while let open = rest.firstRange(of: start),
      let close = rest[open.upperBound...].firstRange(of: "```")
    {
      let block = rest[open.upperBound..<close.lowerBound]
      current += rest[..<open.upperBound]
      let command = block.prefix { $0 != "\n" }
      if command.hasPrefix("$ xraylint") {
        let arguments = String(command.dropFirst("$ xraylint".count))
        current += command + "\n" + (try Program.run(arguments, in: Program.repository).text)
      } else {
        current += block
      }
      current += rest[close]
      rest = rest[close.upperBound...]
    }
    try Golden.expect(Array((current + rest).utf8), at: path)
  }
}
