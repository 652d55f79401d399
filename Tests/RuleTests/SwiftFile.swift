import Testing

/// A source file of this repository.
struct SwiftFile: CustomTestStringConvertible, Sendable {
  let path: String
  let lines: [String]

  var testDescription: String { path }

  /// The name without folder and extension.
  var name: String {
    path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
  }

  /// The modules that the file imports.
  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword <= 2,
          words[..<keyword].allSatisfy({ Self.importModifiers.contains(String($0)) })
        else { return nil }
        return words.last.map(String.init)
      }
    )
  }

  /// Whether there is more than comments and imports.
  var hasCode: Bool {
    lines.contains { !$0.isEmpty && !$0.hasPrefix("//") && !$0.contains("import ") }
  }

  /// The files of the program.
  static let production = files(below: "Sources") + files(below: "rules")
  /// The files of the program and of its tests.
  static let all = production + files(below: "Tests")

  static let keywords: Set<String> = [
    "actor", "class", "enum", "extension", "protocol", "struct", "typealias",
  ]

  /// What no file may hold; put together, so that this one does not.
  static let forbidden = [
    "tr" + "y!", "@unchecked " + "Sendable", "nonisolated(" + "unsafe)", "TO" + "DO", "FIX" + "ME",
  ]

  private static let importModifiers: Set<String> = [
    "@testable", "@preconcurrency", "public", "package", "internal", "fileprivate", "private",
  ]

  private static func files(below folder: String) -> [SwiftFile] {
    Repository.files(below: folder).filter { $0.hasSuffix(".swift") }.map { path in
      do {
        return SwiftFile(path: path, lines: try Repository.lines(of: path))
      } catch {
        fatalError("\(error)")
      }
    }
  }
}
