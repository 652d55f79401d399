public import CloudFormation

extension PropertySlot.Obstacle {
  /// Why a value is not changed, in words that follow "not fixed:".
  public var wording: String {
    switch self {
    case .intrinsicFunction: "an intrinsic function gives the value"
    case .wrongType: "the value is of a type that does not belong here"
    case .duplicateKey(let key): "key '\(key)' stands twice; which one counts is undefined"
    case .mergedMapping: "a merge key brings in more than this value"
    }
  }
}
