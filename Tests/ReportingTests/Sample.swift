import Linting
import Reporting
import Rules
import Syntax
import Testing

/// Templates in memory, linted with all rules as the command does it.
struct Sample {
  var path = "app/template.yaml"
  let text: String

  /// A SAM function without tracing; its fix is safe.
  static let orders = Sample(
    text: """
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Handler: orders.handler

      """
  )

  /// A function whose role is outside the template: an unsafe fix and an info.
  static let external = Sample(
    path: "app/external.yaml",
    text: """
      Resources:
        Billing:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn:aws:iam::123456789012:role/billing

      """
  )

  /// A function that is traced and permitted.
  static let traced = Sample(
    path: "app/traced.yaml",
    text: """
      Resources:
        Fine:
          Type: AWS::Serverless::Function
          Properties:
            Tracing: Active

      """
  )

  /// A file that speaks of AWS but cannot be parsed.
  static let broken = Sample(
    path: "app/broken.yaml",
    text: "Resources:\n  A:\n    Type: AWS::Lambda::Function\n   B: [\n"
  )

  var source: SourceText { SourceText(path: path, text: text) }

  func report() throws -> FileReport {
    try #require(try Linter(rules: AllRules.rules).report(on: source))
  }

  func result(_ detail: Diagnostic.Detail = .excerpts) throws -> FileResult {
    do {
      return FileResult(try report(), detail: detail)
    } catch let error as SyntaxError {
      return FileResult(FileProblem(error, in: source))
    }
  }

  static func run(_ samples: Sample...) throws -> Run {
    Run(try samples.map { try $0.result() })
  }

  static func inventory(_ samples: Sample...) throws -> Inventory {
    var templates: [TemplateRecord] = []
    var problems: [FileProblem] = []
    for sample in samples {
      do {
        templates += TemplateRecord.records(of: try sample.report())
      } catch let error as SyntaxError {
        problems.append(FileProblem(error, in: sample.source))
      }
    }
    return Inventory(templates: templates, problems: problems)
  }
}

extension Reporter {
  func text(of run: Run) -> String {
    String(decoding: report(on: run), as: UTF8.self)
  }
}

extension InventoryReporter {
  func text(of inventory: Inventory) -> String {
    String(decoding: report(on: inventory), as: UTF8.self)
  }
}

/// The root of a JSON document, read by the project's own strict reader.
func json(_ bytes: [UInt8]) throws -> Node {
  let tree = try SyntaxTree(parsing: SourceText(path: "report.json", bytes: bytes))
  #expect(tree.notation == .json)
  return try #require(tree.documents.first)
}

extension Node {
  /// The node under keys and positions.
  func at(_ path: String...) throws -> Node {
    var node = self
    for key in path {
      let items = Array(node.items)
      let next = Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil } ?? node[key]
      node = try #require(next, "no \(key)")
    }
    return node
  }

  /// The keys of a mapping in their order.
  var keys: [String] { entries.compactMap(\.key.text) }
}
