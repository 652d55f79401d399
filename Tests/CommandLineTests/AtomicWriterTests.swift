import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Replaces files, and leaves them alone when it has to.
@Suite struct AtomicWriterTests {
  private let new = Array("new content\n".utf8)

  @Test(arguments: [0o644, 0o600, 0o755, 0o4711] as [UInt32])
  func replacesBytesAndKeepsTheMode(mode: UInt32) throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    try folder.setMode(.init(mode), of: "a")
    let original = try FileReader().contents(of: folder["a"])
    try AtomicWriter.replace(folder["a"], readAs: original, with: new)
    let contents = try FileReader().contents(of: folder["a"])
    #expect(contents.bytes == new)
    #expect(contents.identity.mode == mode)
    #expect(contents.identity.owner == original.identity.owner)
    #expect(contents.identity.inode != original.identity.inode)
    #expect(try folder.names() == ["a"])
  }

  @Test(.enabled(if: TemporaryFolder.ignoresPermissions, "only root may give files away"))
  func keepsTheOwner() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    try folder.setOwner(12345, group: 23456, of: "a")
    let original = try FileReader().contents(of: folder["a"])
    try AtomicWriter.replace(folder["a"], readAs: original, with: new)
    let identity = try FileReader().contents(of: folder["a"]).identity
    #expect(identity.owner == 12345)
    #expect(identity.group == 23456)
  }

  @Test func writesNothingIfTheBytesAreTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    let original = try FileReader().contents(of: folder["a"])
    try AtomicWriter.replace(folder["a"], readAs: original, with: original.bytes)
    #expect(try FileReader().contents(of: folder["a"]) == original)
  }

  @Test func keepsASymbolicLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/a", "old")
    try folder.link("middle", to: "sub/a")
    try folder.link("b", to: "middle")
    let original = try FileReader().contents(of: folder["b"])
    try AtomicWriter.replace(folder["b"], readAs: original, with: new)
    #expect(try folder.bytes(of: "sub/a") == new)
    #expect(try folder.names() == ["b", "middle", "sub"])
    #expect(
      try FileSystem.identity(of: folder["b"], followingLinks: false).kind == .symbolicLink
    )
    #expect(
      try FileSystem.identity(of: folder["middle"], followingLinks: false).kind == .symbolicLink
    )
  }

  @Test func leavesAFileThatChangedMeanwhile() throws {
    let folder = try TemporaryFolder()
    let error = FileError(folder["a"], .write, .changedMeanwhile)
    try folder.write("a", "old")
    let original = try FileReader().contents(of: folder["a"])

    try folder.write("a", "odd")
    #expect(throws: error) {
      try AtomicWriter.replace(folder["a"], readAs: original, with: new)
    }
    #expect(try folder.bytes(of: "a") == Array("odd".utf8))

    // The bytes are the same, the file is another.
    try folder.write("b", "old")
    try folder.write("a", "old")
    #expect(throws: error) {
      try AtomicWriter.replace(folder["a"], readAs: original, with: new)
    }

    // The file is the same, the bytes are not: a clock too coarse to tell.
    let current = try FileReader().contents(of: folder["a"])
    let stale = FileContents(bytes: Array("abc".utf8), identity: current.identity)
    #expect(throws: error) {
      try AtomicWriter.replace(folder["a"], readAs: stale, with: new)
    }

    try FileSystem.remove(folder["a"])
    #expect(throws: error) {
      try AtomicWriter.replace(folder["a"], readAs: original, with: new)
    }
    #expect(try folder.names() == ["b"])
  }

  @Test func refusesAFileThatItMayNotWrite() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    try folder.setMode(0o444, of: "a")
    let original = try FileReader().contents(of: folder["a"])
    // The administrator may write every file, and its mode stays.
    if geteuid() == 0 {
      try AtomicWriter.replace(folder["a"], readAs: original, with: new)
      let replaced = try FileReader().contents(of: folder["a"])
      #expect(replaced.bytes == new)
      #expect(replaced.identity.mode == 0o444)
    } else {
      #expect(throws: FileError(folder["a"], .write, .readOnly)) {
        try AtomicWriter.replace(folder["a"], readAs: original, with: new)
      }
      #expect(try FileReader().contents(of: folder["a"]) == original)
    }
    #expect(try folder.names() == ["a"])
  }

  @Test func removesOnlyTemporaryFilesThatNobodyWrites() throws {
    let folder = try TemporaryFolder()
    let names = [
      ".xraylint-tmp-abcdefghijkl0123", ".xraylint-tmp-abcdefghijkl01234", ".xraylint-config",
      ".xraylint-tmp-abcdefghijkl-123",
      "xraylint-tmp-abcdefghijkl0123", ".xraylint-tmp-zzzzzzzzzzzzzzzz", "a",
    ]
    for name in names {
      try folder.write(name)
      try folder.age(name, seconds: 3700)
    }
    try folder.makeFolder(".xraylint-tmp-folderfolderfold")
    try folder.age(".xraylint-tmp-folderfolderfold", seconds: 3700)
    AtomicWriter.removeStaleFiles(besides: [folder["a"], folder["missing"]])
    #expect(
      try folder.names()
        == Set(names).union([".xraylint-tmp-folderfolderfold"]).subtracting([
          ".xraylint-tmp-abcdefghijkl0123", ".xraylint-tmp-zzzzzzzzzzzzzzzz",
        ])
    )
  }

  @Test func removesATemporaryFileThatIsNotUsed() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try TemporaryFile(in: folder.path)
      #expect(TemporaryFile.isName(file.path.name))
      #expect(
        try folder.names() == [file.path.name].reduce(into: []) { $0.insert("\(FilePath($1))") }
      )
      #expect(try FileSystem.identity(of: file.path).mode == 0o600)
    }
    #expect(try folder.names().isEmpty)
  }
}
