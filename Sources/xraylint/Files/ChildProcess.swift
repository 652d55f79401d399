#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif

/// A program that is run to its end.
struct ChildProcess {
  /// What a run gave.
  struct Outcome {
    /// The exit status; -1 where a signal ended the program.
    let status: Int32
    /// What it wrote to standard output.
    let output: [UInt8]
  }

  /// The name of the program, which is searched for in `PATH`, and its arguments.
  let arguments: [String]
  /// Whether what it writes to standard error belongs to the output, or to nobody.
  var keepsErrors = false

  /// Runs the program with nothing on its standard input.
  func run() throws(SystemError) -> Outcome {
    var ends: [Int32] = [-1, -1]
    try SystemError.check { pipe(&ends) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let process = try spawn(writingTo: writing, closing: reading)
    let output = try FileDescriptor(standard: reading).bytes(expecting: 4096, limit: 1 << 30)
    var status: Int32 = 0
    try SystemError.check { waitpid(process, &status, 0) }
    return Outcome(status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1, output: output)
  }

  private func spawn(writingTo output: Int32, closing input: Int32) throws(SystemError) -> pid_t {
    // Otherwise the end of what the program writes would never be seen.
    defer { close(output) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if keepsErrors {
      posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addclose(&actions, input)
    posix_spawn_file_actions_addclose(&actions, output)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError(code: code) }
    return process
  }
}
