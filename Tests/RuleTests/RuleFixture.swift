import Testing

/// A template of `fixtures/rules/<rule>` with what its rule reports and what fixing makes of it.
struct RuleFixture: CustomTestStringConvertible, Sendable {
  /// The ID of the rule.
  let rule: String
  /// The situation that the template shows.
  let situation: String
  /// The extension of the file, which tells the notation.
  let notation: String
  let input: [UInt8]
  /// The report of the rule alone; nil where it finds nothing.
  let report: [UInt8]?
  /// The template after all fixes, unsafe ones included; nil where they change nothing.
  let fixed: [UInt8]?

  var testDescription: String { "\(rule)/\(situation)" }
  var fileName: String { "\(situation).\(notation)" }
  var path: String { "\(Self.root)/\(rule)/\(fileName)" }
  var reportPath: String { "\(Self.root)/\(rule)/\(situation).txt" }
  var fixedPath: String { "\(Self.root)/\(rule)/\(situation).fixed.\(notation)" }

  static let root = "fixtures/rules"

  /// The fixtures of all rules.
  static let all: [RuleFixture] = Repository.names(in: root).flatMap { rule in
    Repository.names(in: "\(root)/\(rule)").compactMap { name in
      do { return try RuleFixture(rule, name) } catch { fatalError("\(error)") }
    }
  }

  /// The paths of the goldens whose template is not there.
  static var orphans: [String] {
    let known = Set(all.flatMap { [$0.path, $0.reportPath, $0.fixedPath] })
    return Repository.files(below: root).filter { !known.contains($0) && !codeFiles.contains($0) }
  }

  /// The paths of the files in folders beside templates, which hold the code of functions.
  static let codeFiles = Set(
    Repository.files(below: root).filter { $0.split(separator: "/").count > 4 }
  )

  /// Reads a fixture; nil where the file is a golden.
  private init?(_ rule: String, _ name: String) throws {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, parts[1] == "yaml" || parts[1] == "json" else { return nil }
    self.rule = rule
    situation = parts[0]
    notation = parts[1]
    let stem = "\(Self.root)/\(rule)/\(parts[0])"
    input = try Repository.bytes(of: "\(stem).\(parts[1])")
    report = try? Repository.bytes(of: "\(stem).txt")
    fixed = try? Repository.bytes(of: "\(stem).fixed.\(parts[1])")
  }
}
