import TestSupport

/// Writes random YAML and JSON that is rich in what makes rewriting hard: comments, blank lines, odd
/// indentation, block scalars, flow collections over lines, anchors, ends without line break.
///
/// Not every text is valid; those that are not are passed over.
struct RandomText {
  private var random: RandomSource
  private var text = ""
  private var anchors = 0

  /// A text that a seed determines.
  static func yaml(seed: UInt64) -> String {
    var writer = RandomText(random: RandomSource(seed: seed))
    for _ in 0..<writer.random.pick(1, 1, 1, 2) {
      if writer.random.chance(8) { writer.text += "---\n" }
      writer.blockMapping(column: 0, depth: 0)
    }
    return writer.finished()
  }

  /// A text that a seed determines.
  static func json(seed: UInt64) -> String {
    var writer = RandomText(random: RandomSource(seed: seed))
    writer.flow(column: 0, depth: 0, isJSON: true)
    writer.text += writer.random.pick("", "\n")
    return writer.finished()
  }

  private init(random: RandomSource) {
    self.random = random
  }

  private mutating func finished() -> String {
    if random.chance(3) { while text.hasSuffix("\n") { text.removeLast() } }
    return random.chance(4)
      ? text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n") : text
  }

  private mutating func blockMapping(column: Int, depth: Int, isInItem: Bool = false) {
    for number in 0..<random.pick(1, 2, 3) {
      if number > 0 || !isInItem {
        comments(column: column)
        text += spaces(column)
      }
      let key = random.pick(
        "a\(number)",
        "b\(number)",
        "'c\(number)'",
        "\"d\(number)\"",
        "é\(number)"
      )
      if random.chance(20) {
        text += "? \(key)\n\(spaces(column)):"
      } else {
        text += key + ":"
      }
      if random.chance(8) { text += random.pick("\t", "  ") }
      value(column: column, depth: depth, canBeIndentless: true)
    }
  }

  private mutating func blockSequence(column: Int, depth: Int, isInItem: Bool = false) {
    for number in 0..<random.pick(1, 2, 3) {
      if number > 0 || !isInItem {
        comments(column: column)
        text += spaces(column)
      }
      text += "-"
      let width = random.pick(1, 1, 1, 3)
      switch random.below(4) {
      case 0 where depth < 4:
        text += spaces(width)
        blockMapping(column: column + 1 + width, depth: depth + 1, isInItem: true)
      case 1 where depth < 4:
        text += spaces(width)
        blockSequence(column: column + 1 + width, depth: depth + 1, isInItem: true)
      default: value(column: column, depth: depth, canBeIndentless: false)
      }
    }
  }

  private mutating func value(column: Int, depth: Int, canBeIndentless: Bool) {
    if random.chance(8) {
      anchors += 1
      text += " &n\(anchors)"
    }
    if random.chance(10) { text += random.pick(" !Tag", " !!str", " !<tag:a,b>") }
    let step = random.pick(1, 2, 2, 4)
    switch random.below(depth < 4 ? 14 : 9) {
    case 0: endOfLine()
    case 1: blockScalar(column: column + step)
    case 2:
      text += " "
      flow(column: column + step, depth: depth + 1, isJSON: false)
      endOfLine()
    case 3 where anchors > 0:
      text += " *n\(random.below(anchors) + 1)"
      endOfLine()
    case 4:
      text += " plain text\n" + spaces(column + step) + "goes on"
      endOfLine()
    case 5:
      text += " \"quoted\n" + random.pick("", spaces(column)) + "# text\""
      endOfLine()
    case 9, 10:
      endOfLine()
      blockMapping(column: column + step, depth: depth + 1)
    case 11, 12:
      endOfLine()
      let isIndentless = canBeIndentless && random.chance(2)
      blockSequence(column: isIndentless ? column : column + step, depth: depth + 1)
    default:
      text += " " + random.pick("x", "'y'", "\"z\"", "~", "null", "arn:${A}", "a#b", "é😀")
      endOfLine()
    }
  }

  private mutating func blockScalar(column: Int) {
    text +=
      " " + random.pick("|", ">") + random.pick("", "", "-", "+") + random.pick("", "", " # header")
      + "\n"
    for _ in 0..<random.pick(0, 1, 2) {
      text += spaces(column) + random.pick("text", "# text", "key: text", "  deeper") + "\n"
    }
    text += random.pick("", "", "\n", "\n\n", spaces(column + 2) + "\n", spaces(1) + "\n")
  }

  private mutating func flow(column: Int, depth: Int, isJSON: Bool) {
    let isMapping = depth == 0 || random.chance(2)
    let style = random.below(4)
    let padding = random.pick("", " ")
    let lineStart = "\n" + spaces(column + random.pick(1, 2))
    let comment = isJSON || !random.chance(3) ? "" : " # {c"
    text += isMapping ? "{" : "["
    let count = random.below(4)
    for number in 0..<count {
      switch style {
      case 0: text += number == 0 ? padding : "," + padding
      case 1: text += (number == 0 ? "" : ",") + comment + lineStart
      case 2: text += number == 0 ? padding : lineStart + ", "
      default: text += number == 0 ? padding : "," + random.pick(" ", lineStart)
      }
      if isMapping {
        text += isJSON || random.chance(2) ? "\"k\(number)\"" : "k\(number)"
        text += random.pick("", "", " ") + ":" + random.pick(" ", " ", isJSON ? "" : "  ")
      }
      if depth < 4, random.chance(3) {
        flow(column: column + 2, depth: depth + 1, isJSON: isJSON)
      } else if isJSON {
        text += random.pick("\"x\"", "1", "null", "true", "\"\\u00e9\"")
      } else {
        text += random.pick("x", "\"y\"", "'z'", "~", isMapping ? "" : "k: v", "!Ref x")
      }
    }
    if !isJSON, count > 0, random.chance(4) { text += "," }
    text +=
      style == 1 || style == 2 ? comment + random.pick("\n" + spaces(column), lineStart) : padding
    text += isMapping ? "}" : "]"
  }

  private mutating func comments(column: Int) {
    guard random.chance(4) else { return }
    for _ in 0..<random.pick(1, 2) {
      text += random.pick("\n", spaces(random.pick(0, column, column, column + 2)) + "# note: {x\n")
    }
  }

  private mutating func endOfLine() {
    text += random.pick("\n", "\n", "\n", " # c\n", "\t# c\n", "  \n", "\n\n")
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
