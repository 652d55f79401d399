public import CloudFormation

extension Undecided {
  /// What decides, in words that follow "is decided by".
  public var wording: String {
    switch self {
    case .parameter(let name): "parameter '\(name)', which may take any value"
    case .pseudoParameter(let name): "'\(name)'"
    case .importValue(let name):
      name.isEmpty
        ? "the value that another stack exports" : "the export '\(name)' of another stack"
    case .dynamicReference(let text): "the dynamic reference '\(text)'"
    case .function(let name): "\(name), which only a deployment computes"
    case .transform: "Fn::Transform, which may add anything"
    case .mapEntry(let path): "the map entry '\(path)', which is not in the template"
    case .condition(let name): "condition '\(name)', which is missing, malformed or circular"
    case .reference(let name): "'\(name)', which the template does not define"
    case .attribute(let name): "'\(name)', which is known once it has been created"
    case .duplicateKey(let key): "one of two keys '\(key)'"
    case .shape: "a value of another type than is needed"
    case .tooManyScenarios:
      "more than \(Undecided.maximumScenarios) combinations of parameters"
    }
  }
}
