public import CloudFormation

extension PropertySlot {
  /// Why the place takes no value, in words that follow "not fixed:", and what to do.
  public var obstacleWording: String {
    switch self {
    case .blocked(_, let obstacle): obstacle.wording
    case .list: Obstacle.wrongType.wording
    case .missing, .null, .value: "there is no place for the setting; write it yourself"
    }
  }
}

extension PropertySlot.Obstacle {
  fileprivate var wording: String {
    switch self {
    case .intrinsicFunction:
      "an intrinsic function gives the value; change what it gives, or write a literal"
    case .wrongType: "the value is of a type that does not belong here; correct it"
    case .duplicateKey(let key):
      "key '\(key)' stands twice, and which one counts is undefined; take one out"
    case .mergedMapping: "a merge key brings in more than this value; write it out here"
    }
  }
}
