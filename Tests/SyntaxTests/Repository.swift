import Foundation

/// The files of this repository, and the templates beside it.
enum Repository {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// Whether golden files are to be written instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1"

  static func url(_ path: String) -> URL { root.appending(path: path) }

  static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

  static func fileNames(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()) ?? []
  }

  /// Folders of real templates that are kept outside of this repository, if they are there.
  static let corpusFolders = fileNames(in: corpus).filter { !$0.contains(".") }.map { name in
    "\(corpus)/\(name)"
  }

  /// Paths, relative to this repository, of the templates in a folder and in folders below it.
  static func templates(in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: url(folder).path)
    let files = (paths?.compactMap { $0 as? String } ?? []).filter { path in
      [".yaml", ".yml", ".json", ".template"].contains { path.hasSuffix($0) }
    }
    return files.sorted().map { "\(folder)/\($0)" }
  }

  private static let corpus = "../shared/corpus"
}
