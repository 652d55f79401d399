internal import CloudFormation
internal import Rewriting
internal import Syntax

/// Says what is to be written so that rules are suppressed for a resource.
struct SuppressionWriter {
  let style: Suppressor.Style
  let reason: String?
  let until: CalendarDate?

  /// The changes that suppress some rules for a resource.
  func changes(
    suppressing rules: [String],
    of resource: Resource
  ) throws(RewritingError) -> [Change] {
    if style == .comment {
      let text = SuppressionComment.text(rules: rules, reason: reason, until: until)
      let change = Change.addComment(text, above: resource.key)
      do throws(RewritingError) {
        _ = try Rewriter(resource.key.tree).edits(for: [change])
        return [change]
      } catch  where error.problem != .undecidableLayout {
        throw error
      } catch {}
    }
    return try metadata(suppressing: rules, of: resource)
  }

  /// Adds to the list that is there, or makes it with whatever is missing around it.
  private func metadata(
    suppressing rules: [String],
    of resource: Resource
  ) throws(RewritingError) -> [Change] {
    let items = rules.map(item)
    var mapping = resource.body
    var missing = ["Metadata", "xraylint", "ignore"][...]
    while let key = missing.first {
      guard mapping.isMapping else { throw RewritingError(.notAMapping, at: mapping) }
      // Other places share what an anchor or a merge key brings in.
      guard mapping.tree.occurrences(of: mapping) == 1 else {
        throw RewritingError(.anchor, at: mapping)
      }
      guard let found = mapping.lookup(key) else {
        return [insertion(of: items, under: missing, into: mapping)]
      }
      guard !found.isMerged, !found.entry.value.isAlias else {
        throw RewritingError(.anchor, at: mapping)
      }
      missing.removeFirst()
      mapping = found.value
    }
    guard mapping.isSequence else { throw RewritingError(.notASequence, at: mapping) }
    return items.map { .append($0, to: mapping) }
  }

  private func insertion(
    of items: [Literal],
    under keys: ArraySlice<String>,
    into mapping: Node
  ) -> Change {
    let value = keys.dropFirst().reversed().reduce(Literal.sequence(items)) { value, key in
      .mapping([Literal.Entry(key: key, value: value)])
    }
    return .insert(key: keys[keys.startIndex], value: value, into: mapping)
  }

  private func item(_ rule: String) -> Literal {
    guard reason != nil || until != nil else { return .scalar(rule) }
    var entries = [Literal.Entry(key: "rule", value: .scalar(rule))]
    if let reason { entries.append(.init(key: "reason", value: .scalar(reason))) }
    if let until { entries.append(.init(key: "until", value: .scalar(until.description))) }
    return .mapping(entries)
  }
}
