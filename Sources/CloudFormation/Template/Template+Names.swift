extension Template {
  /// The name under which a function is deployed, where the template alone decides it; nil where
  /// CloudFormation makes one up, or a parameter takes part in it.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html>.
  public func physicalName(of function: Function) -> String? {
    let evaluator = Evaluator(declarations, .nothing, context: context)
    return evaluator.property("FunctionName", of: function.resource).literal
  }
}
