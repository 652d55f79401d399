internal import IAM
internal import Syntax

/// Reads policy documents as they are in one scenario.
struct PolicyDocumentReader {
  let evaluator: Evaluator
  let bindings: Bindings

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
    switch evaluator.property("Statement", of: node, bindings) {
    case .mapping(let statement): .statements([self.statement(.mapping(statement))])
    case .list(let items): .statements(items.map(statement))
    case .absent, .null: .statements([])
    case .text, .undecided: .unknown
    }
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
    let actions = Scope(
      only: terms("Action", of: node, isOpen: { _ in true }),
      except: terms("NotAction", of: node, isOpen: { _ in true })
    )
    // The resources of a statement that does not speak of X-Ray may depend on many parameters.
    guard actions.mayCover(anyOf: Action.traceWrites) else {
      return Statement(effect: .allow, actions: actions, resources: .missing)
    }
    return Statement(
      sid: evaluator.property("Sid", of: node, bindings).literal,
      effect: Effect(evaluator.property("Effect", of: node, bindings).literal),
      actions: actions,
      resources: Scope(
        only: terms("Resource", of: node, isOpen: \.mayBeEverything),
        except: terms("NotResource", of: node, isOpen: \.mayBeEverything)
      ),
      isConditional: isConditional(node)
    )
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

extension Text {
  /// Whether the text could be `*` once its holes are filled: no known character speaks against it.
  fileprivate var mayBeEverything: Bool {
    segments.allSatisfy { segment in
      guard case .literal(let text) = segment else { return true }
      return text.allSatisfy { $0 == "*" }
    }
  }
}
