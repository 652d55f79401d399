internal import Syntax

/// Reads the habits of a collection in flow style from it and from what is around it.
struct FlowStyleReader {
  private let collection: Node
  private let lines: Lines
  private let content: ContentEnd

  init(_ collection: Node, _ lines: Lines) {
    self.collection = collection
    self.lines = lines
    content = ContentEnd(collection.tree)
  }

  /// The white space before and behind the colons, the narrowest where it varies.
  var colon: (before: String, after: String)? {
    mappings.lazy.compactMap { mapping in
      mapping.entries.compactMap(colonSpacing).min {
        $0.before.utf8.count + $0.after.utf8.count < $1.before.utf8.count + $1.after.utf8.count
      }
    }.first { _ in true }
  }

  /// The white space behind the commas between entries on one line.
  var separator: String? {
    sameLineAncestors.lazy.compactMap(separator).first { _ in true }
  }

  /// The white space inside of braces.
  var bracePadding: String {
    if collection.isMapping, !collection.isEmpty { return padding(of: collection) ?? "" }
    let items = collection.items.filter { $0.isMapping && !$0.isEmpty && content.isBracketed($0) }
    if let padding = items.lazy.compactMap(padding).first(where: { _ in true }) { return padding }
    if let own = padding(of: collection), !own.isEmpty { return own }
    let around = sameLineAncestors.dropFirst().first { $0.isMapping }
    return around.flatMap(padding) ?? ""
  }

  /// The white space inside of brackets.
  var bracketPadding: String {
    if collection.isSequence, !collection.isEmpty { return padding(of: collection) ?? "" }
    let values = collection.entries.map(\.value).filter {
      $0.isSequence && !$0.isEmpty && $0.style == .flow
    }
    if let padding = values.lazy.compactMap(padding).first(where: { _ in true }) { return padding }
    let around = sameLineAncestors.dropFirst().first { $0.isSequence }
    return around.flatMap(padding) ?? ""
  }

  /// Whether keys stand in double quotes: those of the next mapping do, all of them.
  var quotesKeys: Bool {
    if collection.tree.notation == .json { return true }
    guard let mapping = mappings.first(where: { _ in true }) else { return false }
    let keys = mapping.entries.map(\.key).filter { !$0.isMergeKey }
    return !keys.isEmpty && keys.allSatisfy { $0.style == .doubleQuoted }
  }

  /// Whether values stand in double quotes: the scalars of a sequence do, else the keys.
  var quotesValues: Bool {
    let scalars = collection.items.filter { $0.isScalar }
    return scalars.isEmpty ? quotesKeys : scalars.allSatisfy { $0.style == .doubleQuoted }
  }

  /// The mappings with content that may show habits, the most telling first.
  private var mappings: some Sequence<Node> {
    let items = collection.items.filter { $0.isMapping && $0.style == .flow }
    let candidates = [collection] + items + Array(ancestors.dropFirst())
    return candidates.lazy.filter { $0.isMapping && !$0.isEmpty }
  }

  /// The collection and the flow collections around it, from the inside out.
  private var ancestors: some Sequence<Node> {
    sequence(first: collection) { node in
      node.parent.flatMap { $0.style == .flow ? $0 : nil }
    }
  }

  /// The collection and those around it whose brackets open on the same line.
  private var sameLineAncestors: some Sequence<Node> {
    let line = lines.start(of: Int(collection.range.lowerBound))
    return ancestors.prefix { lines.start(of: Int($0.range.lowerBound)) == line }
  }

  private func colonSpacing(of entry: Node.Entry) -> (before: String, after: String)? {
    guard !entry.value.outerRange.isEmpty, let colon = content.colon(of: entry),
      let before = blanks(from: content.end(of: entry.key), to: colon),
      let after = blanks(from: colon + 1, to: Int(entry.value.outerRange.lowerBound))
    else { return nil }
    return (before, after)
  }

  /// The last white space between two entries; looked for from the end, as most show it.
  private func separator(of collection: Node) -> String? {
    var entry = collection.lastEntry
    while let next = entry, let before = next.previous {
      let (start, end) = (content.end(of: before), content.start(of: next))
      if let found = separator(from: start, to: end) { return found }
      entry = before
    }
    var item = collection.lastItem
    while let next = item, let before = next.previousSibling {
      let (start, end) = (content.end(of: before), Int(next.outerRange.lowerBound))
      if let found = separator(from: start, to: end) { return found }
      item = before
    }
    return nil
  }

  /// The white space behind the comma between two entries, where that is on the line of the first one.
  private func separator(from start: Int, to end: Int) -> String? {
    guard let comma = content.comma(behind: start), lines.start(of: start) == lines.start(of: comma)
    else { return nil }
    return blanks(from: comma + 1, to: end)
  }

  /// The white space between an opening bracket and what follows it on the line.
  private func padding(of collection: Node) -> String? {
    let open = Int(collection.range.lowerBound)
    guard content.isBracketed(collection) else { return nil }
    let first = lines.skippingBlanks(from: open + 1)
    guard first < lines.end(of: open), lines.bytes[first] != .ascii("#") else { return nil }
    return blanks(from: open + 1, to: first)
  }

  private func blanks(from start: Int, to end: Int) -> String? {
    guard start <= end, lines.bytes[start..<end].allSatisfy(\.isBlank) else { return nil }
    return String(decoding: lines.bytes[start..<end], as: UTF8.self)
  }
}
