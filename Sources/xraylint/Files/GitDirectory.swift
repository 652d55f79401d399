/// Where git keeps what belongs to a repository.
struct GitDirectory {
  /// The folder that holds `info/exclude`.
  let path: FilePath

  /// Finds the directory of the work tree in `root`: `.git`, or where the file `.git` of a
  /// submodule or a further work tree leads.
  ///
  /// <https://git-scm.com/docs/gitrepository-layout>
  init(of root: FilePath) {
    let entry = root.appending(".git")
    guard let target = Self.line(of: entry, after: "gitdir:") else {
      path = entry
      return
    }
    let directory = Self.resolve(target, in: root)
    let common = Self.line(of: directory.appending("commondir"), after: "")
    path = common.map { Self.resolve($0, in: directory) } ?? directory
  }

  /// What follows `key` in the first line of a small file.
  private static func line(of file: FilePath, after key: String) -> FilePath? {
    guard let bytes = try? FileReader(sizeLimit: 65536).contents(of: file).bytes,
      bytes.starts(with: key.utf8)
    else { return nil }
    let line = bytes.dropFirst(key.utf8.count).prefix { $0 != UInt8(ascii: "\n") }
    let value = line.drop { $0 == UInt8(ascii: " ") }
    return FilePath(value.last == UInt8(ascii: "\r") ? value.dropLast() : value)
  }

  private static func resolve(_ path: FilePath, in folder: FilePath) -> FilePath {
    path.isAbsolute ? path : folder.appending(path.bytes)
  }
}
