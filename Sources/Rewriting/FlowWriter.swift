internal import Syntax

/// Writes literals in flow style, on one line or with one entry per line.
struct FlowWriter {
  /// The habits to follow.
  let style: FlowStyle

  /// How a collection is spread over lines.
  struct Expansion {
    /// The white space before the line of the collection's first character.
    var indentation: String
    /// What the lines inside of a collection are indented by.
    var step: String
    var newline: String
    /// Whether a comma follows the last entry too.
    var hasTrailingComma: Bool
  }

  /// A value on one line.
  func oneLine(_ value: Literal) -> String {
    switch normalized(value) {
    case .scalar(let text): scalar(text)
    case .boolean(let value): value ? "true" : "false"
    case .tagged(let tag, _, let text): tag + " " + scalar(text)
    case .mapping(let entries): enclosed("{", entries.map(oneLine), "}", style.bracePadding)
    case .sequence(let items): enclosed("[", items.map(oneLine), "]", style.bracketPadding)
    }
  }

  /// An entry on one line.
  func oneLine(_ entry: Literal.Entry) -> String {
    key(entry) + oneLine(entry.value)
  }

  /// A value with one entry of its collections per line.
  func expanded(_ value: Literal, _ expansion: Expansion) -> String {
    let parts: [String]
    let brackets: (String, String)
    let inner = expansion.deeper
    switch normalized(value) {
    case .mapping(let entries) where value.isWrittenAsCollection(in: style.notation):
      parts = entries.map { expanded($0, inner) }
      brackets = ("{", "}")
    case .sequence(let items) where value.hasContent:
      parts = items.map { expanded($0, inner) }
      brackets = ("[", "]")
    case .scalar, .boolean, .tagged, .mapping, .sequence: return oneLine(value)
    }
    let lineStart = expansion.newline + inner.indentation
    return brackets.0 + lineStart + parts.joined(separator: "," + lineStart)
      + (expansion.hasTrailingComma ? "," : "") + expansion.newline + expansion.indentation
      + brackets.1
  }

  /// An entry with one entry of its collections per line.
  func expanded(_ entry: Literal.Entry, _ expansion: Expansion) -> String {
    key(entry) + expanded(entry.value, expansion)
  }

  private func key(_ entry: Literal.Entry) -> String {
    let writer = ScalarWriter(
      notation: style.notation,
      isInFlow: true,
      alwaysQuotes: style.quotesKeys
    )
    return writer.scalar(entry.key) + style.colonBefore + ":" + style.colonAfter
  }

  private func scalar(_ text: String) -> String {
    ScalarWriter(notation: style.notation, isInFlow: true, alwaysQuotes: style.quotesValues)
      .scalar(text)
  }

  private func enclosed(
    _ open: String,
    _ parts: [String],
    _ close: String,
    _ padding: String
  ) -> String {
    guard !parts.isEmpty else { return open + close }
    return open + padding + parts.joined(separator: "," + style.separator) + padding + close
  }

  /// The value as the notation has it: JSON has mappings for tags.
  private func normalized(_ value: Literal) -> Literal {
    guard case .tagged(_, let longForm, let text) = value, style.notation == .json else {
      return value
    }
    return .mapping([Literal.Entry(key: longForm, value: .scalar(text))])
  }
}

extension FlowWriter.Expansion {
  /// The same one level deeper.
  fileprivate var deeper: FlowWriter.Expansion {
    var inner = self
    inner.indentation += step
    return inner
  }
}

extension Literal {
  /// Whether the value becomes a collection with content.
  fileprivate func isWrittenAsCollection(in notation: SyntaxTree.Notation) -> Bool {
    if case .tagged = self { return notation == .json }
    return hasContent
  }
}
