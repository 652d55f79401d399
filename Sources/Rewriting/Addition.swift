/// Something that is added at the end of a collection: an entry to a mapping, an item to a sequence.
enum Addition: Hashable {
  case entry(Literal.Entry)
  case item(Literal)

  /// The value that is added.
  var value: Literal {
    switch self {
    case .entry(let entry): entry.value
    case .item(let item): item
    }
  }
}

extension FlowWriter {
  /// An entry or item on one line.
  func oneLine(_ addition: Addition) -> String {
    switch addition {
    case .entry(let entry): oneLine(entry)
    case .item(let item): oneLine(item)
    }
  }

  /// An entry or item with one entry of its collections per line.
  func expanded(_ addition: Addition, _ expansion: Expansion) -> String {
    switch addition {
    case .entry(let entry): expanded(entry, expansion)
    case .item(let item): expanded(item, expansion)
    }
  }
}
