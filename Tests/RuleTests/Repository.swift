#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of this repository, by paths relative to its root.
enum Repository {
  /// Whether goldens and generated documents are written anew instead of compared.
  static let isRecording = getenv("RECORD_FIXTURES").map { String(cString: $0) } == "1"

  /// The absolute path of the repository.
  private static let root =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// A failure of the operating system.
  struct Failure: Error {
    let path: String
    let code = errno
  }

  /// The names in a folder, sorted; none where there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of all files below a folder, without those whose name starts with a dot.
  static func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? files(below: path) : [path]
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen("\(root)/\(path)", "r") else { throw Failure(path: path) }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      result += buffer[..<count]
    }
    return result
  }

  static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  static func lines(of path: String) throws -> [String] {
    try text(of: path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Writes a file if its bytes differ.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if let old = try? Self.bytes(of: path), old == bytes { return }
    guard let file = fopen("\(root)/\(path)", "w") else { throw Failure(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(path: path) }
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) {
    unlink("\(root)/\(path)")
  }
}
