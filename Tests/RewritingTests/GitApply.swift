import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `git apply` makes of a file and a difference, in a folder that it leaves no trace of.
enum GitApply {
  /// The new bytes of the file at `path`, or nil if git refuses the difference.
  static func result(of diff: [UInt8], for path: String, with old: [UInt8]) throws -> [UInt8]? {
    var template = "/tmp/xraylint-test-XXXXXX".utf8CString.map { $0 }
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = try? run("rm -rf \"$PWD\"", path, in: folder) }
    try write(old, to: folder + "/old")
    try write(diff, to: folder + "/diff")
    let script = """
      git init -q repository && cd repository && mkdir -p "$(dirname "$FILE")" &&
      cp ../old "$FILE" && git apply --whitespace=nowarn ../diff && cp "$FILE" ../new
      """
    guard try run(script, path, in: folder) == 0 else { return nil }
    return try read(folder + "/new")
  }

  private static func run(_ script: String, _ path: String, in folder: String) throws -> Int32 {
    let environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C", "FILE=\(path)",
      "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
    ]
    var arguments = copies(of: ["sh", "-c", "cd '\(folder)' || exit 125\n" + script])
    var variables = copies(of: environment)
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, "/bin/sh", nil, nil, &arguments, &variables) == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      try #require(errno == EINTR)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  private static func read(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}
