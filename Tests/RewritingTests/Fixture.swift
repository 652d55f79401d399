import Foundation
import Rewriting
import Syntax
import Testing

/// A folder of `fixtures/rewriting`: a file before and after some changes, or the problem they meet.
struct Fixture: CustomTestStringConvertible, Sendable {
  let name: String
  /// The name of the file before the changes; its extension tells the notation.
  let path: String
  let before: [UInt8]
  /// The bytes after the changes; nil where the changes cannot be made.
  let after: [UInt8]?
  /// The name of the problem that the changes meet.
  let problem: String?
  /// The lines of the file `changes`.
  let changes: [String]
  /// The variants that would mean something else, named by lines such as `except final-newline`.
  let exceptions: Set<String>

  var testDescription: String { name }

  static let all: [Fixture] = folders.map { folder in
    do { return try Fixture(folder) } catch { fatalError("\(folder.path): \(error)") }
  }

  static let rewriting = all.filter { $0.after != nil }
  static let refused = all.filter { $0.after == nil }

  private static var folders: [URL] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../fixtures/rewriting").standardizedFileURL
    let found = try? FileManager.default.contentsOfDirectory(
      at: root,
      includingPropertiesForKeys: nil
    )
    return (found ?? []).sorted { $0.path < $1.path }
  }

  private init(_ folder: URL) throws {
    name = folder.lastPathComponent
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    func bytes(_ stem: String) throws -> [UInt8]? {
      let file = files.first { $0.deletingPathExtension().lastPathComponent == stem }
      return try file.map { Array(try Data(contentsOf: $0)) }
    }
    func lines(_ stem: String) throws -> [String] {
      String(decoding: try bytes(stem) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
    path = files.map(\.lastPathComponent).first { $0.hasPrefix("before.") } ?? "before is missing"
    before = try bytes("before") ?? []
    after = try bytes("after")
    problem = try lines("problem").first
    let notes = try lines("changes")
    changes = notes.filter { !$0.hasPrefix("except ") }
    exceptions = Set(notes.filter { $0.hasPrefix("except ") }.map { String($0.dropFirst(7)) })
  }
}
