import Linting
import Syntax

/// Reads configuration files with those that they build upon.
struct ConfigurationLoader: Sendable {
  /// The names of the files that count for the templates beside them.
  static let names = [".xraylint.yaml", ".xraylint.yml"]

  private static let sizeLimit = 1 << 20

  let workingDirectory: WorkingDirectory
  let vocabulary: SettingVocabulary

  /// A configuration file, with what is wrong with it and with those that it builds upon.
  func configuration(
    at path: FilePath
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    var documents: [ConfigurationDocument] = []
    var problems: [ConfigurationProblem] = []
    var visited: [FilePath] = []
    var shown: [String] = []
    var next: (path: FilePath, from: ConfigurationDocument?) = (path, nil)
    var displayed = shownPath(of: path)
    while true {
      func report(_ reason: ConfigurationProblem.Reason) {
        let from = next.from
        let place = from?.path ?? displayed.description
        problems.append(ConfigurationProblem(reason, in: place, at: from?.base?.location))
      }
      shown.append(displayed.description)
      do throws(FileError) {
        let real = try FileError.naming(next.path, .find) { () throws(SystemError) in
          try FileSystem.realPath(of: next.path)
        }
        if let start = visited.firstIndex(of: real) {
          report(.circular(Array(shown[start...])))
          break
        }
        visited.append(real)
        let bytes = try FileReader(sizeLimit: Self.sizeLimit).contents(of: next.path).bytes
        let source = SourceText(path: displayed.description, bytes: bytes)
        let document = ConfigurationReader.document(in: source, vocabulary)
        documents.append(document)
        problems += document.problems
        guard let base = document.base else { break }
        let path = FilePath(base.path)
        next = (path.isAbsolute ? path : real.parent.appending(path.bytes), document)
        displayed = shownPath(of: path.isAbsolute ? path : displayed.parent.appending(path.bytes))
      } catch {
        let error = FileError(displayed, error.operation, error.problem)
        report(.unreadable(next.from == nil ? error.message : error.description))
        break
      }
    }
    var configuration = Configuration()
    for document in documents.reversed() { configuration.apply(document) }
    return (configuration, problems)
  }

  private func shownPath(of path: FilePath) -> FilePath {
    let shown = workingDirectory.displayed(path)
    return shown.bytes.isEmpty ? "." : shown
  }
}
