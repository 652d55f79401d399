internal import Syntax

/// Fills in the `Fn::ForEach` loops of a section.
///
/// A loop over values that the template knows makes one entry a value. Where only a deployment knows
/// them, the body stands once, under its key as written: its verdict is that of any instance.
struct LoopExpansion {
  /// The number of entries of one section beyond which loops are not filled in.
  static let maximumCount = 10_000
  /// The number of rounds, of loops in loops, beyond which they are not filled in; rounds may make
  /// no entry.
  static let maximumRounds = 100_000
  /// The deepest nesting of loops that is filled in; aliases may lead deeper than the file is nested.
  static let maximumDepth = 64

  /// An entry of a section.
  struct Entry {
    let name: String
    let key: Node
    let value: Node
    let bindings: Bindings
    /// Whether the key stands once in its mapping; which one counts is undefined otherwise.
    let isUnique: Bool
  }

  /// The entries found so far.
  private struct Expansion {
    var entries: [Entry] = []
    var rounds = 0
    var depth = 0
  }

  let parameters: [String: Parameter]

  /// The entries of a section with its loops filled in.
  func entries(of section: Node?) -> [Entry] {
    var result = Expansion()
    if let section { append(section, .none, to: &result) }
    return result.entries
  }

  private func append(_ section: Node, _ bindings: Bindings, to result: inout Expansion) {
    let (entries, repeated) = section.distinctEntries
    for entry in entries {
      let key = entry.key.target
      let value = entry.value.target
      if key.isLoopKey {
        appendLoop(value, bindings, to: &result)
      } else if let name = key.text {
        result.entries.append(
          Entry(
            name: bindings.substituted(in: name),
            key: entry.key,
            value: value,
            bindings: bindings,
            isUnique: repeated.isEmpty || !repeated.contains(name)
          )
        )
      }
    }
  }

  private func appendLoop(_ loop: Node, _ bindings: Bindings, to result: inout Expansion) {
    let parts = loop.items.map(\.target)
    guard parts.count == 3, let identifier = parts[0].text, parts[2].isMapping,
      result.depth < LoopExpansion.maximumDepth, result.rounds < LoopExpansion.maximumRounds
    else { return }
    result.depth += 1
    defer { result.depth -= 1 }
    let values = values(of: parts[1], bindings)
    guard let values, result.entries.count + values.count <= LoopExpansion.maximumCount else {
      result.rounds += 1
      return append(parts[2], bindings, to: &result)
    }
    for value in values where result.entries.count < LoopExpansion.maximumCount {
      result.rounds += 1
      append(parts[2], bindings.binding(identifier, to: value), to: &result)
    }
  }

  /// The values that a loop runs over: a list of literals, or the default of a list parameter.
  private func values(of collection: Node, _ bindings: Bindings) -> [String]? {
    if let function = IntrinsicFunction(collection) {
      guard function.name == .ref, let name = function.text,
        let parameter = parameters[bindings.substituted(in: name)], parameter.isList
      else { return nil }
      return parameter.defaultValue?.commaSeparated
    }
    guard collection.isSequence else { return nil }
    var result: [String] = []
    for item in collection.items {
      guard let text = item.target.canonicalText, IntrinsicFunction(item.target) == nil else {
        return nil
      }
      result.append(bindings.substituted(in: text))
    }
    return result
  }
}

extension Node {
  /// Whether a key is that of a loop.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html>.
  var isLoopKey: Bool { hasPrefix("Fn::ForEach::") }
}

extension String {
  /// The parts between commas, without spaces around them.
  var commaSeparated: [String] {
    split(separator: ",", omittingEmptySubsequences: false).map { part in
      let start = part.drop { $0 == " " }
      return String(start.reversed().drop { $0 == " " }.reversed())
    }
  }
}
