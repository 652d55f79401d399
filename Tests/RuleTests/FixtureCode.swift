import CloudFormation
import GoModules
import Linting

/// The folders of code beside a fixture, or beside the example of a rule.
struct FixtureCode: CodeFolders {
  /// The bytes of a file by its path, relative to the folder of the template.
  private let contents: @Sendable (String) -> [UInt8]?

  /// The folders beside the fixtures of a rule.
  init(ofRule rule: String) {
    contents = { try? Repository.bytes(of: "\(RuleFixture.root)/\(rule)/\($0)") }
  }

  /// The folders that some files make.
  init(_ files: [String: String]) {
    contents = { files[$0].map { Array($0.utf8) } }
  }

  func folder(at path: CodePath) -> CodeFolder? {
    guard path.components.first != ".." else { return nil }
    if let bytes = contents(path.appending("go.mod").description) {
      return (try? GoModule(parsing: bytes)).map { .module($0) } ?? .unreadableModule
    }
    return contents(path.appending("main.go").description) == nil ? .other : .mainPackage
  }
}
