import Linting
import Reporting
import Syntax

/// The file of a baseline, and the paths of templates as it has them.
struct BaselineFile: Sendable {
  /// A file that is no baseline, and why.
  struct Failure: Error, CustomStringConvertible {
    /// The place and the reason, in one line.
    let description: String
  }

  let path: FilePath
  private let workingDirectory: WorkingDirectory
  /// The folder of the file, without links.
  private let folder: FilePath

  init(_ path: FilePath) throws(FileError) {
    self.path = path
    workingDirectory = try WorkingDirectory()
    folder = try FileError.naming(path, .find) { () throws(SystemError) in
      try FileSystem.realPath(of: path.parent)
    }
  }

  /// Reads the baseline.
  ///
  /// - Throws: ``FileError`` or ``Failure``.
  func baseline() throws -> Baseline {
    let contents = try FileReader().contents(of: path)
    let source = SourceText(path: path.description, bytes: contents.bytes)
    do throws(BaselineError) {
      return try Baseline(reading: source)
    } catch {
      let place = LineTable(source).location(of: min(error.offset, Int32(contents.bytes.count)))
      throw Failure(description: "\(path):\(place.line):\(place.column): \(error.wording)")
    }
  }

  /// Writes a baseline, whole or not at all.
  func write(_ baseline: Baseline) throws(FileError) {
    try ReportFile.write([ReportFile(path: path) { baseline.document }])
  }

  /// The path of a template as the baseline has it: relative to its folder, with `/`.
  func relativePath(of result: FileResult) -> String {
    let path = FilePath(result.path)
    let absolute = workingDirectory.resolvingParents(of: path) ?? workingDirectory.absolute(path)
    let target = absolute.components
    let base = folder.components
    let shared = zip(target, base).prefix { $0.elementsEqual($1) }.count
    let steps = repeatElement("..", count: base.count - shared)
    let names = target.dropFirst(shared).map { String(decoding: $0, as: UTF8.self) }
    return (steps + names).joined(separator: "/")
  }

  /// Whether there is no file at a path of the baseline.
  func isGone(_ relativePath: String) -> Bool {
    do throws(SystemError) {
      _ = try FileSystem.identity(of: folder.appending(relativePath))
      return false
    } catch {
      return error == .noSuchFile
    }
  }
}
