import GoModules
import TestSupport
import Testing

/// Reading `go.mod` files, by the grammar of <https://go.dev/ref/mod#go-mod-file>.
@Suite struct GoModuleTests {
  private func module(_ text: String) throws -> GoModule {
    try GoModule(parsing: Array(text.utf8))
  }

  private func problem(_ text: String) -> GoModuleError? {
    do {
      _ = try module(text)
      return nil
    } catch {
      return error as? GoModuleError
    }
  }

  @Test func readsBlocksAndSingleLines() throws {
    let module = try module(
      """
      // Deprecated: use another
      module example.com/orders // the shop

      go 1.21.3
      toolchain go1.22.1
      godebug default=go1.21

      require example.com/a v1.0.0
      require (
      \texample.com/b/v2 v2.1.0 // indirect
      \texample.com/c v0.0.0-20240101000000-abcdef123456 // indirect; by b
      \t// indirect
      \texample.com/d v1.0.0 // not indirect
      \texample.com/e v1.0.0+incompatible //indirect
      )
      exclude example.com/a v0.9.0
      exclude (
      \texample.com/b/v2 v2.0.0
      )
      retract [v1.0.0, v1.9.9] // oops
      retract (
      \tv0.1.0
      \t[v0.2.0, v0.3.0]
      )
      tool (
      \texample.com/a/cmd/generate
      )
      ignore ./node_modules

      """
    )
    #expect(module.goVersion == VersionNumber(1, 21, 3))
    #expect(
      module.requirements == [
        .init(path: "example.com/a", version: "v1.0.0"),
        .init(path: "example.com/b/v2", version: "v2.1.0", isIndirect: true),
        .init(
          path: "example.com/c",
          version: "v0.0.0-20240101000000-abcdef123456",
          isIndirect: true
        ),
        .init(path: "example.com/d", version: "v1.0.0"),
        .init(path: "example.com/e", version: "v1.0.0+incompatible", isIndirect: true),
      ]
    )
  }

  @Test(arguments: [
    "module m\nrequire(\nexample.com/a v1.0.0\n)",
    "module m\r\nrequire (\r\n\texample.com/a v1.0.0\r\n)\r\n",
    "\u{FEFF}module m\nrequire example.com/a v1.0.0",
    "require \"example.com/a\" `v1.0.0`//x",
    "require ()\nrequire \"example.com\\/a\" v1.0.0",
    "require example.com/a v1.0.0 // require example.com/b v1.0.0",
  ])
  func spellingsMeanTheSame(text: String) throws {
    #expect(try module(text).requirements == [.init(path: "example.com/a", version: "v1.0.0")])
  }

  @Test func replacementsGiveTheVersionAndTheCode() throws {
    let module = try module(
      """
      require (
        example.com/a v1.0.0
        example.com/b v1.0.0
        example.com/c v1.0.0 // indirect
      )
      replace example.com/a => ../a
      replace (
        example.com/b v1.0.0 => example.com/b v1.1.0
        example.com/b => example.com/b v1.2.0
        example.com/c v0.9.0 => example.com/other v3.0.0
        example.com/c => example.com/fork v2.0.0
      )
      """
    )
    #expect(
      module.requirements == [
        .init(path: "example.com/a", version: ""),
        .init(path: "example.com/b", version: "v1.1.0"),
        .init(path: "example.com/c", version: "v2.0.0", isIndirect: true),
        .init(path: "example.com/fork", version: "v2.0.0", isIndirect: true),
      ]
    )
  }

  @Test(arguments: [
    ("require example.com/a", 1, "require"), ("require (\na b c\n)", 2, "require"),
    ("replace a => b c d", 1, "replace"), ("replace a b", 1, "replace"),
    ("replace \"=>\" a", 1, "replace"), ("\ngo 1.21 1.22", 2, "go"),
  ])
  func argumentsAreCounted(text: String, line: Int, directive: String) {
    #expect(problem(text)?.problem == .arguments(of: directive))
    #expect(problem(text)?.line == line)
  }

  @Test(arguments: [
    ("require (\nexample.com/a v1.0.0", 1), ("\n)", 2), ("require (\n) x", 2), ("(\n)", 1),
  ])
  func blocksAreBalanced(text: String, line: Int) {
    #expect(problem(text)?.problem == .unbalancedBlock)
    #expect(problem(text)?.line == line)
  }

  @Test(arguments: ["module \"m", "module `m\n`", "module \"m\\"])
  func quotesAreClosed(text: String) {
    #expect(problem(text)?.problem == .openQuote)
  }

  @Test func largeFilesAreRefused() {
    let text = String(repeating: "\n", count: GoModule.maximumSize + 1)
    #expect(problem(text)?.problem == .tooLarge)
  }

  @Test func filesOfTheLargestSizeAreReadOnce() throws {
    let line = "require example.com/a v1.0.0\n"
    let count = GoModule.maximumSize / line.utf8.count
    #expect(try module(String(repeating: line, count: count)).requirements.count == count)
  }

  /// Whatever the bytes, they are read or refused.
  @Test(arguments: 0..<200)
  func anyBytesAreReadOrRefused(seed: Int) {
    var source = RandomSource(seed: UInt64(seed))
    let pieces = [
      "require", "replace", "go", "(", ")", "=>", "\n", "\r\n", " ", "\t", "//", "\"", "`", "\\",
      "v1.0.0", "github.com/aws/aws-xray-sdk-go", "/v2", "[", ",", "]", "indirect", "\u{0}", "é",
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    for _ in 0..<source.below(60) {
      bytes += source.chance(9) ? [UInt8(source.below(256))] : pieces[source.below(pieces.count)]
    }
    guard let module = try? GoModule(parsing: bytes) else { return }
    _ = Instrumentation(of: module)
    #expect(module.requirements.allSatisfy { !$0.path.utf8.contains(0x0A) })
  }
}
