/// A git repository, as the program `git` speaks of it.
struct GitRepository: Hashable, Sendable {
  /// A reason why git does not answer: lower case, no full stop.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The absolute path of the work tree, without symbolic links.
  let root: FilePath

  /// Finds the repository that holds a folder.
  init(containing folder: FilePath) throws(Failure) {
    let answer = try Self.git(["rev-parse", "--show-toplevel"], in: folder, keepsErrors: true)
    guard answer.status == 0 else {
      throw Failure(description: "git knows no repository here: \(Self.firstLine(answer.output))")
    }
    root = FilePath(answer.output.last == 0x0A ? answer.output.dropLast() : answer.output[...])
  }

  /// The absolute paths of the files that differ from a revision, and of those that git does not
  /// track and does not ignore; without files that are gone.
  func changes(since revision: String) throws(Failure) -> Set<FilePath> {
    let answer = try Self.git(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"],
      in: root
    )
    guard answer.status == 0 else {
      let isPath = (try? FileSystem.identity(of: FilePath(revision))) != nil
      let hint = isPath ? "; to name a path, put it first: '\(revision) --changed'" : ""
      throw Failure(description: "git knows no revision '\(revision)' in \(root)\(hint)")
    }
    let commit = Self.firstLine(answer.output)
    let tracked = try names([
      "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--no-ext-diff",
      "--no-textconv", "--ignore-submodules", commit, "--",
    ])
    let untracked = try names(["ls-files", "--others", "--exclude-standard", "-z"])
    return Set((tracked + untracked).map { root.appending($0) })
  }

  /// The names that git prints, each with a NUL behind it.
  private func names(_ arguments: [String]) throws(Failure) -> [ArraySlice<UInt8>] {
    let answer = try Self.git(arguments, in: root)
    guard answer.status == 0 else {
      throw Failure(description: "'git \(arguments[0])' failed in \(root)")
    }
    return answer.output.split(separator: 0)
  }

  private static func git(
    _ arguments: [String],
    in folder: FilePath,
    keepsErrors: Bool = false
  ) throws(Failure) -> ChildProcess.Outcome {
    do throws(SystemError) {
      let options = ["git", "--no-optional-locks", "-C", folder.description]
      return try ChildProcess(arguments: options + arguments, keepsErrors: keepsErrors).run()
    } catch {
      throw Failure(description: "cannot run git: \(error)")
    }
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
