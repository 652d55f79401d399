public import CloudFormation

extension ExternalRole {
  /// The role in words that follow "the execution role is".
  public var wording: String {
    switch self {
    case .arn(let arn): "'\(arn)', which is not in the template"
    case .nameForARN(let id): "the name of role '\(id)' where its ARN is needed"
    case .undecided(let why): "decided by \(why.wording)"
    }
  }
}
