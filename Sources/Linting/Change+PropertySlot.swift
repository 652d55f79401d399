public import CloudFormation
public import Rewriting

extension Change {
  /// Creates the change that gives a property a value; nil where its place does not allow one.
  ///
  /// A list is not replaced by anything; append to it.
  public init?(filling slot: PropertySlot, with value: Literal) {
    switch slot {
    case .missing(let path, let mapping):
      guard let key = path.first else { return nil }
      self = .insert(key: key, value: value.nested(below: path.dropFirst()), into: mapping)
    case .null(let node, let path):
      self = .replace(node, with: value.nested(below: path[...]))
    case .value(let node):
      self = .replace(node, with: value)
    case .list, .blocked:
      return nil
    }
  }
}

extension Literal {
  /// The value under a path of keys.
  fileprivate func nested(below path: ArraySlice<String>) -> Literal {
    path.reversed().reduce(self) { value, key in .mapping([Entry(key: key, value: value)]) }
  }
}
