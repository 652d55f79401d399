public import CloudFormation
public import GoModules

/// The Go code of a function, and whether it opens subsegments.
public struct GoCode: Sendable, Hashable {
  /// A `go.mod` file.
  public struct ModuleFile: Sendable, Hashable {
    /// The path, relative to the folder of the template.
    public let path: CodePath
    /// What it says.
    public let module: GoModule
  }

  /// Whether the code opens subsegments.
  public let instrumentation: Instrumentation
  /// The module that the code belongs to; nil where that is not known.
  public let file: ModuleFile?

  /// Looks at the code of a function; nil where nothing says that it is Go.
  public init?(of code: FunctionCode, in folders: (any CodeFolders)?) {
    file = GoCode.moduleFile(of: code, in: folders)
    guard let file else {
      guard code.language == .go else { return nil }
      instrumentation = .unknown
      return
    }
    let own = Instrumentation(of: file.module)
    instrumentation = code.mayBeTracedByLayer ? own.besidesLayer : own
  }

  /// The number of folders above that of the code in which a module is looked for.
  private static let maximumHeight = 64

  /// The module whose root is the closest to the folder of the code.
  private static func moduleFile(
    of code: FunctionCode,
    in folders: (any CodeFolders)?
  ) -> ModuleFile? {
    guard var path = code.folder, let folders else { return nil }
    for height in 0..<maximumHeight {
      switch folders.folder(at: path) {
      case .module(let module)?:
        return ModuleFile(path: path.appending("go.mod"), module: module)
      case .mainPackage?: break
      // What a custom runtime starts need not be Go because the code around is.
      case .other? where height > 0 || code.language == .go: break
      case .other?, .unreadableModule?, nil: return nil
      }
      path = path.parent
    }
    return nil
  }
}
