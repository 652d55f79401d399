internal import CloudFormation
internal import Syntax

/// Reads what a file asks not to be told about: comments, and `xraylint` under `Metadata`.
struct SuppressionReader {
  /// What can be followed.
  private(set) var suppressions: [Suppression] = []
  /// What cannot.
  private(set) var problems: [SuppressionProblem] = []
  /// The IDs of the rules whose findings may be suppressed.
  private var knownRules: [String] = []
  /// The IDs of the rules about suppressions.
  private var suppressionRules: [String] = []

  /// Reads the suppressions of a file; looks at nothing where its bytes do not name the program.
  init(_ tree: SyntaxTree, _ templates: [Template], known rules: @autoclosure () -> [any Rule]) {
    guard tree.source.contains("xraylint") else { return }
    for rule in rules() {
      if rule is any SuppressionRule {
        suppressionRules.append(rule.metadata.id)
      } else {
        knownRules.append(rule.metadata.id)
      }
    }
    let indices = templates.map { ElementIndex($0.root) }
    readComments(of: tree, templates, indices)
    for (document, template) in templates.enumerated() {
      readMetadata(of: template, document, indices[document])
    }
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Comments

  private mutating func readComments(
    of tree: SyntaxTree,
    _ templates: [Template],
    _ indices: [ElementIndex]
  ) {
    guard tree.source.contains("xraylint:") else { return }
    let documents = tree.documents
    for comment in tree.comments {
      guard var parser = SuppressionCommentParser(comment, in: tree.source),
        let root = documents.first(where: { comment.range.upperBound <= $0.outerRange.upperBound })
          ?? documents.last,
        let document = templates.firstIndex(where: { $0.root == root })
      else { continue }
      let index = indices[document]
      let target = CommentTarget(of: comment, in: index)
      let place = SuppressionPlace(
        document: document,
        node: target?.node ?? index.root,
        resource: target.flatMap { resource(around: $0.node, in: templates[document], index) }
      )
      switch parser.outcome() {
      case .problem(let kind): report(kind, at: parser.range, place)
      case .comment(let found):
        guard let target else {
          report(.misplaced, at: found.range, place)
          continue
        }
        add(found, covering: target.scope, place)
      }
    }
  }

  private mutating func add(
    _ comment: SuppressionComment,
    covering scope: ByteRange,
    _ place: SuppressionPlace
  ) {
    for rule in comment.rules {
      guard isKnown(rule.id, at: rule.range, place) else { continue }
      suppressions.append(
        Suppression(
          rule: rule.id,
          reason: comment.reason,
          until: comment.until,
          origin: .comment(comment),
          scopes: [scope],
          place: place
        )
      )
    }
  }

  private func resource(
    around node: Node,
    in template: Template,
    _ index: ElementIndex
  ) -> Resource? {
    template.resources.first { resource in
      index.range(of: resource.key)?.contains(node.outerRange) ?? false
    }
  }

  // MARK: Metadata

  private mutating func readMetadata(
    of template: Template,
    _ document: Int,
    _ index: ElementIndex
  ) {
    if let metadata = template.root.suppressionMetadata {
      let place = SuppressionPlace(document: document, node: metadata, resource: nil)
      read(metadata, covering: [template.root.outerRange], place)
    }
    // Anchors and merge keys let several resources have one list.
    var lists: [Node] = []
    var owners: [Node: [Resource]] = [:]
    for resource in template.resources {
      guard let metadata = resource.body.suppressionMetadata else { continue }
      if owners[metadata] == nil { lists.append(metadata) }
      owners[metadata, default: []].append(resource)
    }
    for metadata in lists {
      let resources = owners[metadata] ?? []
      let place = SuppressionPlace(document: document, node: metadata, resource: resources.first)
      read(metadata, covering: resources.map { index.range(of: $0.key) ?? $0.key.range }, place)
    }
  }

  private mutating func read(
    _ metadata: Node,
    covering scopes: [ByteRange],
    _ place: SuppressionPlace
  ) {
    guard metadata.isMapping else {
      return report(.wrongType(key: "xraylint", expected: "a mapping"), at: metadata.range, place)
    }
    for entry in metadata.effectiveEntries {
      let name = entry.key.target.text ?? ""
      guard name == "ignore" else {
        report(unknownKey(name, of: "xraylint", among: ["ignore"]), at: entry.key.range, place)
        continue
      }
      let list = entry.value.target
      guard list.isSequence else {
        report(.wrongType(key: "ignore", expected: "a list"), at: entry.key.range, place)
        continue
      }
      for item in list.items { read(item: item, covering: scopes, place) }
    }
  }

  private mutating func read(
    item: Node,
    covering scopes: [ByteRange],
    _ place: SuppressionPlace
  ) {
    let place = SuppressionPlace(document: place.document, node: item, resource: place.resource)
    let content = item.target
    guard content.isMapping else {
      guard let rule = content.text, content.scalarKind == .string else {
        return report(
          .wrongType(key: "ignore", expected: "a list of rules"),
          at: item.range,
          place
        )
      }
      return add(rule, at: item.range, item, covering: scopes, place)
    }
    var values: [String: Node] = [:]
    for entry in content.effectiveEntries {
      let name = entry.key.target.text ?? ""
      let known = ["rule", "reason", "until"]
      guard known.contains(name) else {
        return report(unknownKey(name, of: "ignore", among: known), at: entry.key.range, place)
      }
      guard entry.value.target.isScalar else {
        return report(.wrongType(key: name, expected: "a text"), at: entry.key.range, place)
      }
      values[name] = entry.value.target
    }
    guard let rule = values["rule"], let name = rule.text, !name.isEmpty else {
      return report(.missingRule, at: item.range, place)
    }
    var until: CalendarDate?
    if let node = values["until"], let text = node.text {
      until = CalendarDate(text)
      if until == nil { return report(.invalidDate(text), at: node.range, place) }
    }
    let reason = values["reason"].flatMap { $0.isNull || $0.hasText("") ? nil : $0.text }
    add(name, at: rule.range, item, covering: scopes, reason: reason, until: until, place)
  }

  private mutating func add(
    _ rule: String,
    at range: ByteRange,
    _ item: Node,
    covering scopes: [ByteRange],
    reason: String? = nil,
    until: CalendarDate? = nil,
    _ place: SuppressionPlace
  ) {
    guard isKnown(rule, at: range, place) else { return }
    suppressions.append(
      Suppression(
        rule: rule,
        reason: reason,
        until: until,
        origin: .item(item),
        scopes: scopes,
        place: place
      )
    )
  }

  // MARK: Problems

  private mutating func isKnown(
    _ rule: String,
    at range: ByteRange,
    _ place: SuppressionPlace
  ) -> Bool {
    if suppressionRules.contains(rule) {
      report(.suppressionRule(rule), at: range, place)
    } else if !knownRules.contains(rule) {
      let suggestion = Spelling.closest(to: rule, among: knownRules)
      report(.unknownRule(rule, suggestion: suggestion), at: range, place)
    } else {
      return true
    }
    return false
  }

  private func unknownKey(
    _ name: String,
    of owner: String,
    among known: [String]
  ) -> SuppressionProblem.Kind {
    .unknownKey(name, of: owner, suggestion: Spelling.closest(to: name, among: known))
  }

  private mutating func report(
    _ kind: SuppressionProblem.Kind,
    at range: ByteRange,
    _ place: SuppressionPlace
  ) {
    problems.append(SuppressionProblem(kind: kind, range: range, place: place))
  }
}

extension Node {
  /// What stands under `Metadata.xraylint` of a template or a resource.
  var suppressionMetadata: Node? { self["Metadata"]?["xraylint"] }
}
