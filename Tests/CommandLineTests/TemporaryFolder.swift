import Testing

@testable import Tool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is removed, with all that is in it, when the value goes.
struct TemporaryFolder: ~Copyable {
  /// The absolute path, without symbolic links.
  let path: FilePath

  init() throws {
    var template = FilePath("/tmp/xraylint-test-XXXXXX").cString
    try #require(mkdtemp(&template) != nil)
    let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
    path = try FileSystem.realPath(of: FilePath(bytes))
  }

  deinit {
    _ = try? Shell.run("rm -rf \"$PWD\"", in: path)
  }

  /// Whether this process may read and write whatever the modes say.
  static var ignoresPermissions: Bool {
    geteuid() == 0
  }

  subscript(name: String) -> FilePath {
    path.appending(name)
  }

  /// Creates a file and the folders above it.
  func write(_ name: String, _ content: [UInt8] = []) throws {
    try write(FilePath(name), content)
  }

  func write(_ name: String, _ content: String) throws {
    try write(FilePath(name), Array(content.utf8))
  }

  func write(_ name: FilePath, _ content: [UInt8]) throws {
    makeFolders(above: name)
    let file = path.appending(name.bytes)
    _ = try? FileSystem.remove(file)
    try FileDescriptor(creating: file).append(content)
  }

  func makeFolders(above name: FilePath) {
    var folder = path
    for component in name.components.dropLast() {
      folder = folder.appending(component)
      mkdir(folder.cString, 0o755)
    }
  }

  func bytes(of name: String) throws -> [UInt8] {
    try FileReader().contents(of: self[name]).bytes
  }

  func makeFolder(_ name: String) throws {
    try #require(mkdir(self[name].cString, 0o755) == 0)
  }

  func link(_ name: String, to target: String) throws {
    try #require(symlink(target, self[name].cString) == 0)
  }

  func makePipe(_ name: String) throws {
    try #require(mkfifo(self[name].cString, 0o644) == 0)
  }

  func setMode(_ mode: mode_t, of name: String) throws {
    try #require(chmod(self[name].cString, mode) == 0)
  }

  func setOwner(_ owner: uid_t, group: gid_t, of name: String) throws {
    try #require(chown(self[name].cString, owner, group) == 0)
  }

  /// Makes a file look as if it had been written `seconds` ago.
  func age(_ name: String, seconds: Int) throws {
    let time = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
    try #require(utimensat(AT_FDCWD, self[name].cString, [time, time], 0) == 0)
  }

  /// The names in the folder itself.
  func names() throws -> Set<String> {
    var stream = try DirectoryStream(path)
    var names: Set<String> = []
    while let entry = try stream.next() {
      names.insert(FilePath(entry.name).description)
    }
    return names
  }
}
