import Testing

@testable import xraylint

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes to pipes, as standard output often is one.
@Suite struct StandardStreamTests {
  @Test func writesAllBytesToAPipeThatIsNotReady() throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe")
    // Another process reads, because tests share few threads and must not wait for each other.
    try Shell.run("(sleep 0.1; cat >partial; mv partial all) <pipe &", in: folder.path)
    let number = open(folder["pipe"].cString, O_WRONLY)
    try #require(number != -1)
    try #require(fcntl(number, F_SETFL, O_NONBLOCK) != -1)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    try FileDescriptor(standard: number).append(bytes)
    close(number)
    try Shell.run("for i in $(seq 100); do test -e all && break; sleep 0.05; done", in: folder.path)
    #expect(try folder.bytes(of: "all") == bytes)
  }

  @Test func saysThatNobodyReads() throws {
    FileSystem.ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    #expect(throws: SystemError.closedPipe) {
      try FileDescriptor(standard: ends[1]).append([1])
    }
    close(ends[1])
    #expect(FileError("standard output", .write, .system(.closedPipe)).isClosedOutput)
    #expect(!FileError("standard output", .write, .system(.noSuchFile)).isClosedOutput)
  }
}
