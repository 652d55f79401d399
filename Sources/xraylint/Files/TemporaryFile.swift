/// A new file beside the one that it is to replace, removed when the value goes.
struct TemporaryFile: ~Copyable {
  static let prefix = ".xraylint-"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let letterCount = 6

  let path: FilePath
  private let file: FileDescriptor
  private var isInPlace = false

  /// Creates an empty file with a name of its own, `.xraylint-` and six letters.
  ///
  /// - Parameter mode: The rights, less those that the process withholds; the owner's by default.
  init(in folder: FilePath, mode: UInt32 = 0o600) throws(SystemError) {
    var attempts = 0
    while true {
      let suffix = (0..<Self.letterCount).compactMap { _ in Self.letters.randomElement() }
      let path = folder.appending(Self.prefix.utf8 + suffix)
      do throws(SystemError) {
        file = try FileDescriptor(creating: path, mode: mode)
        self.path = path
        return
      } catch  where error == .alreadyExists && attempts < 100 {
        attempts += 1
      }
    }
  }

  deinit {
    if !isInPlace {
      // Nobody is left who could do something about a failure.
      try? FileSystem.remove(path)
    }
  }

  /// Writes the content to the disk.
  ///
  /// - Parameter original: The file whose rights it takes; without one, it keeps its own.
  func fill(_ bytes: [UInt8], like original: FileIdentity?) throws(SystemError) {
    try file.append(bytes)
    if let original { try takeRights(of: original) }
    try file.synchronize()
  }

  private func takeRights(of original: FileIdentity) throws(SystemError) {
    let identity = try file.identity
    var mode = original.mode
    if (identity.owner, identity.group) != (original.owner, original.group) {
      do throws(SystemError) {
        try file.setOwner(original.owner, group: original.group)
      } catch {
        // Only root may give a file away; another owner must not get special rights by it.
        mode &= 0o1777
      }
    }
    try file.setMode(mode)
  }

  /// Takes the place of `target`.
  mutating func replace(_ target: FilePath) throws(SystemError) {
    try FileSystem.rename(path, to: target)
    isInPlace = true
  }

  /// Whether a name is one that this type gives.
  static func isName(_ name: some Collection<UInt8>) -> Bool {
    name.starts(with: prefix.utf8)
      && name.count == prefix.utf8.count + letterCount
      && name.suffix(letterCount).allSatisfy(letters.contains)
  }
}
