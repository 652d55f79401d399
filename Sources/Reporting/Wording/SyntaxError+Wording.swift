public import Syntax

extension SyntaxError {
  /// Why the file cannot be parsed and what to do.
  public var wording: String {
    switch problem {
    case .malformedYAML, .malformedJSON: "\(cause); correct it or exclude the file"
    default: cause
    }
  }

  /// Why the file cannot be parsed.
  var cause: String {
    switch problem {
    case .unsupportedEncoding: "the file is UTF-16 or UTF-32; save it as UTF-8"
    case .tooLarge: "the file is larger than 2 GiB; templates have at most 1 MB"
    case .nestedTooDeeply:
      "collections are nested more than \(SyntaxTree.maximumDepth) deep; flatten them"
    case .undefinedAlias(let name):
      "alias '*\(name)' has no anchor; define '&\(name)' before it"
    case .recursiveAlias(let name):
      "alias '*\(name)' stands inside its own anchor; move it out"
    case .malformedYAML(let problem):
      "malformed YAML: \(problem)"
    case .malformedJSON(let expected):
      "malformed JSON: expected \(expected)"
    }
  }

  /// Whether the offset of the error is a place that can be looked at.
  var isInText: Bool {
    switch problem {
    case .unsupportedEncoding, .tooLarge: false
    case .nestedTooDeeply, .undefinedAlias, .recursiveAlias, .malformedYAML, .malformedJSON: true
    }
  }
}
