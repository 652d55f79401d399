public import Syntax

/// What the AWS CLI printed about Lambda functions: one file, or standard input.
///
/// Understands the output of `aws lambda list-functions`, `list-versions-by-function`,
/// `get-function` and `get-function-configuration`, as JSON or YAML, alone, in a list, or one after
/// the other.
public struct LambdaOutput: Sendable {
  /// The functions in the order of the text; one may come several times.
  public let functions: [DeployedFunction]
  /// The pages of lists, in the order of the text.
  public let pages: [ListPage]

  /// Why a text tells nothing about functions.
  public enum Problem: Error, Sendable {
    /// The text is neither JSON nor YAML; the offset counts from the start of the whole text.
    case malformed(SyntaxError)
    /// The text is well formed but holds none of the known answers.
    case unknownShape
  }

  /// Reads a text.
  public init(_ source: SourceText) throws(Problem) {
    var functions: [DeployedFunction] = []
    var pages: [ListPage] = []
    var isKnown = false
    for range in JSONPages(source).ranges {
      let page = SourceText(path: source.path, bytes: Array(source.bytes[range]))
      let tree: SyntaxTree
      do throws(SyntaxError) {
        tree = try SyntaxTree(parsing: page)
      } catch {
        let offset = error.offset + Int32(range.lowerBound)
        throw .malformed(SyntaxError(error.problem, at: offset))
      }
      for document in tree.documents {
        guard let found = LambdaOutput.functions(in: document, &pages) else { continue }
        isKnown = true
        functions += found
      }
    }
    guard isKnown else { throw .unknownShape }
    self.functions = functions
    self.pages = pages
  }

  /// The functions of an answer; nil where it is none that is known.
  private static func functions(
    in answer: Node,
    _ pages: inout [ListPage]
  ) -> [DeployedFunction]? {
    if answer.isSequence {
      let answers = answer.items.compactMap { functions(in: $0.target, &pages) }
      return answers.isEmpty && !answer.isEmpty ? nil : answers.flatMap { $0 }
    }
    for list in ["Functions", "Versions"] {
      guard let items = answer[list], items.isSequence else { continue }
      let functions = items.items.compactMap { DeployedFunction($0.target, tags: nil) }
      pages.append(ListPage(list, of: functions, answer))
      return functions
    }
    if let configuration = answer["Configuration"] {
      return DeployedFunction(configuration, tags: answer["Tags"]).map { [$0] }
    }
    return DeployedFunction(answer, tags: nil).map { [$0] }
  }
}

extension DeployedFunction {
  /// Reads a `FunctionConfiguration`; nil where it bears no name.
  fileprivate init?(_ configuration: Node, tags: Node?) {
    guard let name = configuration["FunctionName"]?.text, !name.isEmpty else { return nil }
    self.name = name
    arn = configuration["FunctionArn"]?.text.flatMap { FunctionARN($0) }
    roleARN = configuration["Role"]?.text
    version =
      switch configuration["Version"]?.text {
      case nil, "$LATEST": .latest
      case let number?: .published(number)
      }
    tracing =
      switch configuration["TracingConfig"]?["Mode"]?.text {
      case nil: .unstated
      case "Active": .active
      case "PassThrough": .passThrough
      case let mode?: .other(mode)
      }
    isReplica = configuration["MasterArn"]?.text?.isEmpty == false
    logicalID = tags?["aws:cloudformation:logical-id"]?.text
    stack = tags?["aws:cloudformation:stack-name"]?.text
  }
}
