/// A file or folder that could not be used, and why.
struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  enum Operation: String, Sendable {
    case find, read, list, write
  }

  /// Why it failed.
  enum Problem: Hashable, Sendable {
    case system(SystemError)
    case notRegular(FileKind)
    /// The file has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// This process may not write the file.
    case readOnly
    /// The folder takes no new file, by which the old one is replaced.
    case readOnlyFolder
    /// The file is no longer the one that was read.
    case changedMeanwhile
    /// A report would take the place of a template.
    case template
  }

  /// The path as the user knows it.
  let path: FilePath
  let operation: Operation
  let problem: Problem

  init(_ path: FilePath, _ operation: Operation, _ problem: Problem) {
    self.path = path
    self.operation = operation
    self.problem = problem
  }

  /// Whether nobody reads the output any more, which is no reason to complain.
  var isClosedOutput: Bool {
    problem == .system(.closedPipe)
  }

  /// Runs `body` and says of a refusal which file and operation it concerns.
  static func naming<Result: ~Copyable>(
    _ path: FilePath,
    _ operation: Operation,
    _ body: () throws(SystemError) -> Result
  ) throws(FileError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw FileError(path, operation, .system(error))
    }
  }
}

extension FileError: CustomStringConvertible {
  /// The operation and the reason, for a reader who sees the path beside it.
  var message: String {
    "cannot \(operation.rawValue) it: \(problem)"
  }

  var description: String {
    "cannot \(operation.rawValue) \(path): \(problem)"
  }
}

extension FileError.Problem: CustomStringConvertible {
  var description: String {
    switch self {
    case .system(let error): error.description
    case .notRegular(let kind): "it is \(kind), not a regular file"
    case .tooLarge(let limit): "it is larger than \(limit) bytes; --max-file-size takes more"
    case .readOnly: "it is read-only; make it writable to change it"
    case .readOnlyFolder: "its folder is read-only; make that writable, as the file is replaced"
    case .template: "it is a template; give the report a name of its own"
    case .changedMeanwhile: "it changed after it was read; run again"
    }
  }
}
