import Testing

@testable import Tool

/// Fixes that are killed, or that find the disk full or the folder closed; `.ci/faults` does it
/// thousands of times.
@Suite struct InterruptedWriteTests {
  private let old = Array(Sample.untraced.utf8)
  private let new = Array(Sample.traced.utf8)

  @Test func aKilledRunLeavesOldOrNewFiles() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 { try folder.write("\(number).yaml", old) }
    let script = """
      for delay in 0.01 0.02 0.04 0.06 0.08 0.1; do
        "$XRAYLINT" fix -j 2 . >/dev/null 2>&1 & process=$!
        sleep $delay; kill -9 $process; wait $process
      done
      true
      """
    #expect(try Program.shell(script, in: folder.path).status == 0)
    for number in 0..<60 {
      let bytes = try folder.bytes(of: "\(number).yaml")
      #expect(bytes == old || bytes == new, "\(number).yaml")
    }
    #expect(try Program.run("fix", in: folder.path).status == 0)
    #expect(try folder.names() == Set((0..<60).map { "\($0).yaml" }))
  }

  @Test func theNextRunRemovesWhatNobodyIsWriting() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", new)
    try folder.write(".xraylint-tmp-abcdefghijkl0123", "leftover")
    let held = try TemporaryFile(in: folder.path)
    #expect(try Program.run("fix", in: folder.path).status == 0)
    let name = FilePath(held.path.name).description
    #expect(try folder.names() == ["a.yaml", name])
  }

  @Test func leftoversGoFromFoldersWithNamesOfAnyBytes() throws {
    let folder = try TemporaryFolder()
    for name in [[0xFF, 0xFE], Array("a\nb".utf8)] as [[UInt8]] {
      let inner = FilePath(name)
      try folder.write(inner.appending("a.yaml"), new)
      try folder.write(inner.appending(".xraylint-tmp-abcdefghijkl0123"), Array("leftover".utf8))
    }
    #expect(try Program.run("fix", in: folder.path).status == 0)
    let left = try Program.shell("find . -type f -name '.xraylint*'", in: folder.path)
    #expect(left.output.isEmpty, "\(left.text)")
  }

  @Test func aFullDiskLeavesTheFile() throws {
    let folder = try TemporaryFolder()
    let large = old + Array("# \(String(repeating: "x", count: 20_000))\n".utf8)
    try folder.write("large.yaml", large)
    try folder.write("small.yaml", old)
    // Files end at 8 blocks, of 512 or 1,024 bytes; a write beyond fails instead of killing.
    let outcome = try Program.shell(
      "trap '' XFSZ; ulimit -f 8; \"$XRAYLINT\" fix --output-format concise . 2>&1",
      in: folder.path
    )
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("large.yaml: error: cannot write it: file too large"))
    #expect(try folder.bytes(of: "large.yaml") == large)
    #expect(try folder.bytes(of: "small.yaml") == new)
    #expect(try folder.names() == ["large.yaml", "small.yaml"])
  }

  @Test func otherHardLinksKeepTheOldContent() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", old)
    let outcome = try Program.shell("ln a.yaml b.txt && \"$XRAYLINT\" fix a.yaml", in: folder.path)
    #expect(outcome.status == 0)
    #expect(try folder.bytes(of: "a.yaml") == new)
    #expect(try folder.bytes(of: "b.txt") == old)
  }

  @Test(.enabled(if: TemporaryFolder.ignoresPermissions, "only root may become somebody else"))
  func whatSomebodyMayNotReadOrWriteIsSaidSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("closed/a.yaml", old)
    try folder.write("readonly/b.yaml", old)
    try folder.write("open/c.yaml", old)
    try folder.write("secret/d.yaml", old)
    try folder.write("hidden/e.yaml", old)
    let outcome = try Program.shell(
      """
      cp "$XRAYLINT" "$PWD/xraylint"
      chmod 755 . xraylint && chown -R 65534 closed readonly open secret hidden
      chmod 555 closed && chmod 444 readonly/b.yaml && chmod 0 secret/d.yaml hidden
      setpriv --reuid 65534 --clear-groups ./xraylint fix --output-format concise . 2>&1
      """,
      in: folder.path
    )
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("closed/a.yaml: error: cannot write it: it"))
    #expect(outcome.text.contains("readonly/b.yaml: error: cannot write it: it is read-only"))
    #expect(outcome.text.contains("secret/d.yaml: error: cannot read it: permission denied"))
    #expect(outcome.text.contains("hidden: error: cannot list it: permission denied"))
    #expect(try folder.bytes(of: "secret/d.yaml") == old)
    #expect(try folder.bytes(of: "closed/a.yaml") == old)
    #expect(try folder.bytes(of: "readonly/b.yaml") == old)
    #expect(try folder.bytes(of: "open/c.yaml") == new)
  }
}
