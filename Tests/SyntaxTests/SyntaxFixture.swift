import Foundation
import Syntax
import Testing

/// A file in `fixtures/syntax` with the golden file beside it: `.tree`, or `.error` if it is refused.
struct SyntaxFixture: Sendable, CustomTestStringConvertible {
  let fileName: String

  var testDescription: String { fileName }

  /// The situation, which the golden file is named after.
  var situation: String { String(fileName.prefix { $0 != "." }) }

  var source: SourceText {
    get throws {
      SourceText(path: fileName, bytes: try Repository.bytes("\(SyntaxFixture.folder)/\(fileName)"))
    }
  }

  /// The golden text in a file with an extension; nil if there is no such file.
  func golden(_ fileExtension: String) -> String? {
    let path = "\(SyntaxFixture.folder)/\(situation).\(fileExtension)"
    return (try? Repository.bytes(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes the golden file and removes the one that contradicts it.
  func record(_ text: String, as fileExtension: String) throws {
    let folder = Repository.url(SyntaxFixture.folder)
    for other in SyntaxFixture.goldenExtensions where other != fileExtension {
      try? FileManager.default.removeItem(at: folder.appending(path: "\(situation).\(other)"))
    }
    try Data(text.utf8).write(to: folder.appending(path: "\(situation).\(fileExtension)"))
  }

  static let folder = "fixtures/syntax"
  static let goldenExtensions = ["tree", "error"]
  static let fileNames = Repository.fileNames(in: folder)
  static let all = fileNames.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
    .map(SyntaxFixture.init)
}
