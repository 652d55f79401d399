import CloudFormation
import GoModules
import Linting
import Synchronization

/// Looks into folders that templates name, as far as they lie below the folders of the run.
///
/// Templates are written by anybody: no symbolic link is followed, nothing outside is even looked for,
/// and only `go.mod` is read. Each folder is looked into once.
final class CodeFolderReader: Sendable {
  private struct Known {
    /// The folders of templates, by the paths that are shown.
    var templateFolders: [FilePath: FilePath?] = [:]
    var folders: [FilePath: CodeFolder] = [:]
  }

  private let workingDirectory: WorkingDirectory
  /// The folders that were given, and those of files that were: absolute, without symbolic links.
  private let given: [FilePath]
  private let known = Mutex(Known())

  init(_ workingDirectory: WorkingDirectory, given: Set<FilePath>) {
    self.workingDirectory = workingDirectory
    self.given = given.sorted()
  }

  /// What stands in a folder, relative to that of a template; nil for one that is outside.
  func folder(at path: CodePath, from template: FilePath) -> CodeFolder? {
    known.withLock { known in
      let start =
        known.templateFolders[template] ?? workingDirectory.resolvingParents(of: template)?.parent
      known.templateFolders[template] = .some(start)
      guard let target = start?.following(path.components), !target.bytes.contains(0),
        let root = given.first(where: target.isWithin)
      else { return nil }
      if let folder = known.folders[target] { return folder }
      let folder = CodeFolderReader.folder(at: target, below: root)
      known.folders[target] = folder
      return folder
    }
  }

  private static func folder(at target: FilePath, below root: FilePath) -> CodeFolder {
    var folder = root
    for name in FilePath(target.bytes.dropFirst(root.bytes.count)).components {
      folder = folder.appending(name)
      switch kind(of: folder) {
      case .directory?: continue
      case .symbolicLink?: return .unreadableModule
      default: return .other
      }
    }
    let module = target.appending("go.mod")
    switch kind(of: module) {
    case .regular?: break
    case nil: return kind(of: target.appending("main.go")) == .regular ? .mainPackage : .other
    default: return .unreadableModule
    }
    let reader = FileReader(sizeLimit: GoModule.maximumSize, followsLinks: false)
    guard let contents = try? reader.contents(of: module),
      let module = try? GoModule(parsing: contents.bytes)
    else { return .unreadableModule }
    return .module(module)
  }

  private static func kind(of path: FilePath) -> FileKind? {
    try? FileSystem.identity(of: path, followingLinks: false).kind
  }
}

extension FilePath {
  /// The path that some names lead to from this folder, without asking the file system.
  fileprivate func following(_ names: [String]) -> FilePath {
    names.reduce(self) { $1 == ".." ? $0.parent : $0.appending($1) }
  }
}
