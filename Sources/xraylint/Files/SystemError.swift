#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reason why the operating system refused a call.
struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  let code: Int32

  static let noSuchFile = SystemError(code: ENOENT)
  static let notDirectory = SystemError(code: ENOTDIR)
  static let isDirectory = SystemError(code: EISDIR)
  static let alreadyExists = SystemError(code: EEXIST)
  static let tooManyLinks = SystemError(code: ELOOP)
  static let notPermitted = SystemError(code: EACCES)
  static let readOnlyFileSystem = SystemError(code: EROFS)
  static let closedPipe = SystemError(code: EPIPE)
  static let unsupported = SystemError(code: EINVAL)

  /// The reason for the call that failed last on this thread.
  static var last: SystemError {
    SystemError(code: errno)
  }

  /// Repeats `call` as long as a signal interrupts it, and throws when it returns -1.
  @discardableResult
  static func check<Count: FixedWidthInteger & SignedInteger>(
    _ call: () -> Count
  ) throws(SystemError) -> Count {
    while true {
      let result = call()
      guard result == -1 else { return result }
      let error = SystemError.last
      guard error.code == EINTR else { throw error }
    }
  }
}

extension SystemError: CustomStringConvertible {
  /// The text of the operating system, with a small first letter.
  var description: String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
