internal import IAM
internal import Syntax

/// Reads policy documents as they are in one scenario.
struct PolicyDocumentReader {
  let evaluator: Evaluator
  let bindings: Bindings
  let relevance: TraceRelevance

  /// The document that the property of a policy resource holds; a mapping, or JSON in a string.
  func document(_ value: Value) -> PolicyDocument {
    switch value {
    case .mapping(let node): document(node)
    case .text(let text, _): text.literal.flatMap(document(json:)) ?? .unknown
    case .absent, .null: .statements([])
    case .list, .undecided: .unknown
    }
  }

  private func document(_ node: Node) -> PolicyDocument {
    guard let found = node.lookup("Statement"), found.isUnique else {
      let value = evaluator.property("Statement", of: node, bindings)
      return value.isAbsentOrNull ? .statements([]) : .unknown
    }
    return statements(found.value).map { .statements($0) } ?? .unknown
  }

  /// The statements of a list, or the one that stands in place of a list; nil where the template does
  /// not decide.
  ///
  /// Statements that are removed, or have no say, keep their place so that numbers are those of the
  /// file.
  private func statements(_ node: Node) -> [Statement]? {
    if let branches = IntrinsicFunction(node)?.branches {
      guard relevance.ofStatement(node, bindings) else { return [] }
      if let taken = evaluator.takenBranch(of: branches, bindings) {
        return evaluator.descend { statements(taken) } ?? nil
      }
    } else if IntrinsicFunction(node) == nil, node.isSequence {
      return node.items.map { statement(at: $0.target) }
    }
    switch evaluator.value(of: node, bindings) {
    case .mapping(let statement): return [self.statement(.mapping(statement))]
    case .list(let items): return items.map(statement)
    case .absent, .null: return []
    case .text, .undecided: return nil
    }
  }

  private func statement(at node: Node) -> Statement {
    guard relevance.ofStatement(node, bindings) else { return .irrelevant }
    let value = evaluator.value(of: node, bindings)
    if case .absent = value { return .irrelevant }
    return statement(value)
  }

  /// The actions of a statement.
  func actions(of statement: Node) -> Scope {
    Scope(
      only: terms("Action", of: statement, isOpen: { _ in true }),
      except: terms("NotAction", of: statement, isOpen: { _ in true })
    )
  }

  /// A document in a JSON string holds no intrinsic functions.
  private func document(json text: String) -> PolicyDocument? {
    guard text.utf8.first(where: { !$0.isWhitespace }) == UInt8(ascii: "{"),
      let tree = try? SyntaxTree(parsing: SourceText(path: "", text: text)),
      let root = tree.documents.first
    else { return nil }
    return document(root)
  }

  private func statement(_ value: Value) -> Statement {
    guard let node = value.mapping else { return .unresolved }
    let actions = actions(of: node)
    // The resources of a statement that does not speak of X-Ray may depend on many parameters.
    guard actions.mayCover(anyOf: relevance.need.actions) else { return .irrelevant }
    return Statement(
      sid: evaluator.property("Sid", of: node, bindings).literal,
      effect: effect(of: node),
      actions: actions,
      resources: Scope(
        only: terms("Resource", of: node, isOpen: \.mayBeEverything),
        except: terms("NotResource", of: node, isOpen: \.mayBeEverything)
      ),
      isConditional: isConditional(node)
    )
  }

  private func effect(of statement: Node) -> Effect {
    switch evaluator.property("Effect", of: statement, bindings) {
    case .text(let text, _): text.literal.map { Effect($0) } ?? .undecided
    case .undecided: .undecided
    case .absent, .null, .mapping, .list: .unrecognised
    }
  }

  private func isConditional(_ statement: Node) -> Bool {
    switch evaluator.property("Condition", of: statement, bindings) {
    case .absent, .null: false
    case .mapping(let node): !node.isEmpty
    case .text, .list, .undecided: true
    }
  }

  /// The entries of a list, or the one that stands in place of a list; nil where there is none.
  ///
  /// `isOpen` tells whether the holes of a text matter.
  private func terms(_ key: String, of node: Node, isOpen: (Text) -> Bool) -> [Term]? {
    switch evaluator.property(key, of: node, bindings) {
    case .absent: nil
    case .list(let items): items.map { term($0, isOpen) }
    case let value: [term(value, isOpen)]
    }
  }

  private func term(_ value: Value, _ isOpen: (Text) -> Bool) -> Term {
    guard let text = value.text else { return .unknown }
    if let literal = text.literal { return .pattern(Pattern(literal)) }
    return isOpen(text) ? .unknown : .pattern(Pattern(text.pattern))
  }
}

extension Statement {
  /// A statement that has no say in the trace writes.
  fileprivate static let irrelevant = Statement(
    effect: .allow,
    actions: .only([]),
    resources: .missing
  )
}

extension Text {
  /// Whether the text could be `*` once its holes are filled: no known character speaks against it.
  fileprivate var mayBeEverything: Bool {
    segments.allSatisfy { segment in
      guard case .literal(let text) = segment else { return true }
      return text.allSatisfy { $0 == "*" }
    }
  }
}
