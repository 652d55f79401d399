internal import CloudFormation
internal import Syntax

/// What a file may give to other files of a run, and take from them.
///
/// Small next to the file: which files are connected is decided by these, without the trees.
public struct FileLinks: Sendable {
  private let path: String
  /// The paths of the templates of nested stacks.
  private let children: Set<String>
  private let exports: Set<String>
  private let imports: Set<String>

  /// Finds the links of a file.
  public init(of report: FileReport) {
    path = report.source.path
    imports = report.importedNames
    var children: Set<String> = []
    var exports: Set<String> = []
    for template in report.templates {
      let links = StackLinks(of: template, at: path)
      for stack in links.nestedStacks { children.insert(path.resolving(stack.location)) }
      exports.formUnion(links.exports.keys)
    }
    self.children = children
    self.exports = exports
  }

  /// The paths of the files that some other file of the run is connected with; all others can be
  /// judged by themselves.
  public static func connectedPaths(among files: [FileLinks]) -> Set<String> {
    let paths = Set(files.map(\.path))
    let exporters = Dictionary(
      files.flatMap { file in file.exports.map { ($0, [file.path]) } },
      uniquingKeysWith: +
    )
    var result: Set<String> = []
    for file in files {
      let others =
        file.children.filter(paths.contains) + file.imports.flatMap { exporters[$0] ?? [] }
      for other in others where other != file.path { result.formUnion([other, file.path]) }
    }
    // A nested stack may export what its parent passes to it, which shows only once both are
    // connected.
    guard !result.isEmpty else { return [] }
    return result.union(files.lazy.filter { !$0.imports.isEmpty }.map(\.path))
  }
}
