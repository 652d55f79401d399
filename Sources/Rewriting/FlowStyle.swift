internal import Syntax

/// The habits of a collection in flow style, which what is added to it shares.
///
/// What a collection does not show itself, the collections around it on the same line show.
struct FlowStyle {
  var notation: SyntaxTree.Notation
  /// The white space before a colon.
  var colonBefore = ""
  /// The white space behind a colon.
  var colonAfter = " "
  /// The white space behind a comma.
  var separator = " "
  /// The white space inside of braces.
  var bracePadding = ""
  /// The white space inside of brackets.
  var bracketPadding = ""
  /// Whether keys stand in double quotes.
  var quotesKeys = false
  /// Whether values stand in double quotes.
  var quotesValues = false

  /// The style of a flow collection in block context, where nothing is to be mirrored.
  static let blockContext = FlowStyle(notation: .yaml)

  init(notation: SyntaxTree.Notation) {
    self.notation = notation
  }

  /// Reads the style of a collection; that of a block collection is ``blockContext``.
  init(of collection: Node, _ lines: Lines) {
    self.init(notation: collection.tree.notation)
    guard collection.style == .flow else { return }
    let reader = FlowStyleReader(collection, lines)
    if let colon = reader.colon {
      colonBefore = colon.before
      colonAfter = colon.after
    }
    separator = reader.separator ?? (colonAfter.isEmpty ? "" : " ")
    bracePadding = reader.bracePadding
    bracketPadding = reader.bracketPadding
    quotesKeys = reader.quotesKeys
    quotesValues = reader.quotesValues
    // `key:value` is one plain scalar.
    if !quotesKeys, colonAfter.isEmpty { colonAfter = " " }
  }

  /// The white space inside of the brackets of a collection.
  func padding(of collection: Node) -> String {
    collection.isMapping ? bracePadding : bracketPadding
  }
}
