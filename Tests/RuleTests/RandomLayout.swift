import TestSupport

/// Writes a value as YAML or JSON in a layout that nobody would choose: comments, blank lines and
/// trailing blanks in every place that takes them, steps of all widths, all styles side by side.
struct RandomLayout {
  private var random: RandomSource
  private let isJSON: Bool
  private var text = ""

  static func yaml(_ value: RandomValue, seed: UInt64) -> String {
    var writer = RandomLayout(random: RandomSource(seed: seed), isJSON: false)
    if writer.random.chance(6) { writer.text += "---\n" }
    writer.comments(column: 0)
    if case .mapping(let entries) = value { writer.block(entries, column: 0) }
    if writer.random.chance(8) { writer.text += "...\n" }
    if writer.random.chance(4) { while writer.text.hasSuffix("\n") { writer.text.removeLast() } }
    return writer.text
  }

  static func json(_ value: RandomValue, seed: UInt64) -> String {
    var writer = RandomLayout(random: RandomSource(seed: seed), isJSON: true)
    writer.flow(value, column: 0)
    return writer.text + writer.random.pick("", "\n", "\n\n")
  }

  private init(random: RandomSource, isJSON: Bool) {
    self.random = random
    self.isJSON = isJSON
  }

  // MARK: Block style

  private mutating func block(_ entries: [(key: String, value: RandomValue)], column: Int) {
    let step = random.pick(1, 2, 2, 2, 4)
    for (position, entry) in entries.enumerated() {
      if position > 0 || column == 0 || !text.hasSuffix(" ") {
        comments(column: column)
        text += spaces(column)
      }
      text += random.pick(entry.key, entry.key, entry.key, "'\(entry.key)'", "\"\(entry.key)\"")
      text += random.pick(":", ":", ":", " :")
      below(entry.value, column: column, step: step, canBeIndentless: true)
    }
  }

  private mutating func block(_ items: [RandomValue], column: Int) {
    let width = random.pick(1, 1, 1, 3)
    for (position, item) in items.enumerated() {
      if position > 0 || !text.hasSuffix(" ") {
        comments(column: column)
        text += spaces(column)
      }
      text += "-"
      if case .mapping(let entries) = item, !entries.isEmpty, random.chance(2) {
        text += spaces(width)
        block(entries, column: column + 1 + width)
      } else {
        below(item, column: column, step: 1 + width, canBeIndentless: false)
      }
    }
  }

  /// Writes a value behind a colon or a dash.
  private mutating func below(
    _ value: RandomValue,
    column: Int,
    step: Int,
    canBeIndentless: Bool
  ) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty && !random.chance(4):
      endLine()
      block(entries, column: column + step)
    case .list(let items) where !items.isEmpty && !random.chance(3):
      endLine()
      block(items, column: canBeIndentless && random.chance(2) ? column : column + step)
    case .anchored(let name, let inner):
      text += " &\(name)"
      below(inner, column: column, step: step, canBeIndentless: canBeIndentless)
    case .text(let content) where content.contains("\n"):
      blockScalar(content, column: column + step)
    case .text(let content) where content == "PassThrough" && random.chance(5):
      blockScalar(content, column: column + step)
    case .null where random.chance(2): endLine()
    default:
      text += random.pick(" ", " ", "  ")
      flow(value, column: column + step)
      endLine()
    }
  }

  private mutating func blockScalar(_ content: String, column: Int) {
    let chomping = content.hasSuffix("\n") ? random.pick("", "+") : "-"
    text += random.pick(" |", " |", " >") + chomping + random.pick("", "", " # header") + "\n"
    for line in content.split(separator: "\n") { text += spaces(column) + line + "\n" }
    if chomping != "+" { text += random.pick("", "", "\n", "\n\n") }
  }

  // MARK: Flow style

  private mutating func flow(_ value: RandomValue, column: Int) {
    switch value {
    case .null: text += isJSON ? "null" : random.pick("null", "~")
    case .text(let content): scalar(content)
    case .list(let items):
      let isOverLines = random.chance(3)
      collection("[", items.count, "]", column, isOverLines) {
        $0.flow(items[$1], column: column + 2)
      }
    case .mapping(let entries):
      let isOverLines = random.chance(3)
      let colon = isJSON ? random.pick(":", ": ", " : ") : ": "
      collection("{", entries.count, "}", column, isOverLines) { writer, position in
        let key = entries[position].key
        writer.text += writer.isJSON ? "\"\(key)\"" : writer.random.pick(key, "\"\(key)\"")
        writer.text += colon
        writer.flow(entries[position].value, column: column + 2)
      }
    case .function(let name, let argument): function(name, argument, column)
    case .anchored(let name, let inner):
      text += "&\(name) "
      flow(inner, column: column)
    case .alias(let name): text += "*\(name) "
    }
  }

  private mutating func function(_ name: String, _ argument: RandomValue, _ column: Int) {
    let long = name == "Ref" ? name : "Fn::\(name)"
    guard isJSON || random.chance(4) else {
      text += "!\(name) "
      return flow(argument, column: column)
    }
    guard name == "GetAtt", case .text(let content) = argument else {
      return flow(.mapping([(long, argument)]), column: column)
    }
    let parts = content.split(separator: ".").map { RandomValue.text(String($0)) }
    flow(.mapping([(long, .list(parts))]), column: column)
  }

  private mutating func collection(
    _ open: String,
    _ count: Int,
    _ close: String,
    _ column: Int,
    _ isOverLines: Bool,
    _ write: (inout RandomLayout, Int) -> Void
  ) {
    let padding = random.pick("", "", " ")
    let lineStart = "\n" + spaces(column + 2)
    let hasLeadingCommas = random.chance(5)
    text += open + (isOverLines ? "" : padding)
    for position in 0..<count {
      if isOverLines {
        text += position > 0 && !hasLeadingCommas ? "," : ""
        if !isJSON, random.chance(6) { text += " # behind, {it" }
        text += lineStart + (position > 0 && hasLeadingCommas ? ", " : "")
      } else if position > 0 {
        text += random.pick(",", ", ", ", ") + (isJSON ? "" : " ")
      }
      write(&self, position)
    }
    if !isJSON, count > 0, random.chance(6) { text += " ," }
    text += isOverLines && count > 0 ? "\n" + spaces(column) + close : padding + close
  }

  private mutating func scalar(_ content: String) {
    let escaped = content.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\\n")
    let isPlain =
      !isJSON && content.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x41 } ?? false
    guard isPlain, !content.contains("\n"), !content.contains("{"), random.chance(2) else {
      text +=
        isJSON || content.contains("\n") || random.chance(2) ? "\"\(escaped)\"" : "'\(content)'"
      return
    }
    text += content
  }

  // MARK: Between values

  private mutating func comments(column: Int) {
    guard random.chance(4) else { return }
    for _ in 0..<random.pick(1, 1, 2) {
      text += random.pick("\n", spaces(random.pick(0, column, column, column + 2)) + "# note: {x\n")
    }
  }

  private mutating func endLine() {
    text += random.pick("\n", "\n", "\n", "\n", " # c\n", "\t# c\n", "  \n", "\n\n")
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
