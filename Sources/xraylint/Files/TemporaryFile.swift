/// A new file beside the one that it is to replace, removed when the value goes.
///
/// It is locked as long as this process writes it. A kill releases the lock, so that the next run
/// knows a leftover from a file that another run is writing.
struct TemporaryFile: ~Copyable {
  static let prefix = ".xraylint-tmp-"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let letterCount = 16

  let path: FilePath
  private let file: FileDescriptor
  private var isInPlace = false

  /// Creates an empty file with a name of its own, one that nobody gives to a file of theirs.
  ///
  /// - Parameter mode: The rights, less those that the process withholds; the owner's by default.
  init(in folder: FilePath, mode: UInt32 = 0o600) throws(SystemError) {
    var attempts = 0
    while true {
      let path = folder.appending(Self.prefix.utf8 + Self.randomSuffix)
      do throws(SystemError) {
        let file = try FileDescriptor(creating: path, mode: mode)
        guard try TemporaryFile.belongsToThisRun(file) else { throw .alreadyExists }
        self.file = file
        self.path = path
        return
      } catch  where error == .alreadyExists && attempts < 100 {
        attempts += 1
      }
    }
  }

  /// Letters by chance; drawn at once, since each draw asks the operating system.
  private static var randomSuffix: [UInt8] {
    var digits = UInt128.random(in: 0 ... .max)
    return (0..<letterCount).map { _ in
      let (quotient, digit) = digits.quotientAndRemainder(dividingBy: UInt128(letters.count))
      digits = quotient
      return letters[Int(digit)]
    }
  }

  deinit {
    if !isInPlace {
      // Nobody is left who could do something about a failure.
      try? FileSystem.remove(path)
    }
  }

  /// Locks a new file; false where another run has just taken it for a leftover.
  private static func belongsToThisRun(
    _ file: borrowing FileDescriptor
  ) throws(SystemError) -> Bool {
    switch file.lock() {
    case .acquired: try file.isLinked
    case .taken: false
    case .unsupported: true
    }
  }

  /// Removes a file that a killed run has left behind, and only such a file.
  ///
  /// - Parameter oldest: The modification time, in nanoseconds since 1970, before which nobody can
  ///   be writing the file any more; it counts where the file system knows no locks.
  static func removeLeftover(_ path: FilePath, unlessSince oldest: Int64) throws(SystemError) {
    let file = try FileDescriptor(reading: path, followingLinks: false)
    let identity = try file.identity
    guard identity.kind == .regular else { return }
    switch file.lock() {
    case .acquired: break
    case .taken: return
    case .unsupported: guard identity.modified < oldest else { return }
    }
    // Still locked: whoever has created the file in between sees that it is gone, and takes another.
    guard try FileSystem.identity(of: path, followingLinks: false) == identity else { return }
    try FileSystem.remove(path)
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
