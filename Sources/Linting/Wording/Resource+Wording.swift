internal import CloudFormation

extension Resource {
  /// A note that names the CDK construct behind the resource, where there is one.
  var constructNotes: [Note] {
    guard let path = constructPath else { return [] }
    let advice = "its source is the lasting place for the fix"
    return [Note("the CDK synthesised it from construct '\(path)'; \(advice)")]
  }
}
