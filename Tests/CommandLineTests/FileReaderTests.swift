import Testing

@testable import Tool

/// Reads files of all kinds.
@Suite struct FileReaderTests {
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func readsAllBytes(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write("a", bytes)
    let contents = try FileReader().contents(of: folder["a"])
    #expect(contents.bytes == bytes)
    #expect(contents.identity.size == count)
    #expect(contents.identity.kind == .regular)
    #expect(try FileReader().contents(of: folder["a"]) == contents)
  }

  @Test(arguments: [1, 100, 65_536, 70_000])
  func readsAFileThatIsLargerThanItSays(expected: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: 7, count: 200_000)
    try folder.write("a", bytes)
    let file = try FileDescriptor(reading: folder["a"])
    #expect(try file.bytes(expecting: expected, limit: 1 << 20) == bytes)
    let limited = try FileDescriptor(reading: folder["a"]).bytes(
      expecting: expected,
      limit: 150_000
    )
    #expect(limited.count == 150_001)
  }

  @Test func readsAFileThatIsSmallerThanItSays() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "abc")
    let file = try FileDescriptor(reading: folder["a"])
    #expect(try file.bytes(expecting: 100_000, limit: 1 << 20) == Array("abc".utf8))
  }

  @Test func readsFilesWithoutASize() throws {
    #if os(Linux)
      let contents = try FileReader().contents(of: "/proc/self/status")
      #expect(contents.identity.size == 0)
      #expect(contents.bytes.starts(with: "Name:".utf8))
    #endif
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe")
    try folder.makeFolder("folder")
    #expect(throws: FileError(folder["pipe"], .read, .notRegular(.fifo))) {
      try FileReader().contents(of: folder["pipe"])
    }
    #expect(throws: FileError(folder["folder"], .read, .notRegular(.directory))) {
      try FileReader().contents(of: folder["folder"])
    }
    #expect(throws: FileError("/dev/null", .read, .notRegular(.characterDevice))) {
      try FileReader().contents(of: "/dev/null")
    }
    #expect(throws: FileError(folder["missing"], .read, .system(.noSuchFile))) {
      try FileReader().contents(of: folder["missing"])
    }
  }

  @Test func refusesLargeFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "12345")
    #expect(try FileReader(sizeLimit: 5).contents(of: folder["a"]).bytes.count == 5)
    #expect(throws: FileError(folder["a"], .read, .tooLarge(limit: 4))) {
      try FileReader(sizeLimit: 4).contents(of: folder["a"])
    }
  }

  @Test func followsLinksUnlessToldNotTo() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "1")
    try folder.link("b", to: "a")
    #expect(try FileReader().contents(of: folder["b"]).bytes == Array("1".utf8))
    #expect(throws: FileError(folder["b"], .read, .system(.tooManyLinks))) {
      try FileReader(followsLinks: false).contents(of: folder["b"])
    }
  }
}
