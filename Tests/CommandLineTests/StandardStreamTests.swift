import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes to pipes, as standard output often is one.
///
/// No other process may inherit an end, or the pipe would stay open.
@Suite struct StandardStreamTests {
  @Test func writesAllBytesToAPipeThatIsNotReady() throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe")
    // Another process reads, because tests share few threads and must not wait for each other.
    try Shell.run("(sleep 0.1; cat >partial; mv partial all) <pipe &", in: folder.path)
    let number = open(folder["pipe"].cString, O_WRONLY | O_CLOEXEC)
    try #require(number != -1)
    try #require(fcntl(number, F_SETFL, O_NONBLOCK) != -1)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    try FileDescriptor(standard: number).append(bytes)
    close(number)
    try Shell.run("for i in $(seq 600); do test -e all && break; sleep 0.05; done", in: folder.path)
    #expect(try folder.bytes(of: "all") == bytes)
  }

  @Test func saysThatNobodyReads() throws {
    FileSystem.ignoreBrokenPipes()
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe")
    let reader = try FileDescriptor(reading: folder["pipe"])
    let number = open(folder["pipe"].cString, O_WRONLY | O_CLOEXEC)
    try #require(number != -1)
    _ = consume reader
    #expect(throws: SystemError.closedPipe) {
      try FileDescriptor(standard: number).append([1])
    }
    close(number)
    #expect(FileError("standard output", .write, .system(.closedPipe)).isClosedOutput)
    #expect(!FileError("standard output", .write, .system(.noSuchFile)).isClosedOutput)
  }
}
