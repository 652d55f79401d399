public import Linting
internal import Syntax

extension BaselineError {
  /// Why the file is no baseline and what to do.
  public var wording: String {
    switch problem {
    case .malformed(let error): "\(error.reason); correct it, or write the baseline anew"
    case .foreignDocument: "this is no baseline; 'xraylint check --write-baseline FILE' writes one"
    case .unsupportedVersion(let version):
      "the baseline is of version '\(version)', and this program reads version "
        + "\(Baseline.schemaVersion); write it anew"
    case .malformedEntry: "an entry has 'path', 'logicalId', 'rule' and 'count', and nothing else"
    case .malformedCount(let text): "'\(text)' is no count; it is a number from 1"
    case .repeatedEntry: "two entries are about the same findings; add their counts up"
    }
  }
}

extension SyntaxError {
  /// The wording without what to do about a template.
  fileprivate var reason: String {
    if case .malformedJSON(let expected) = problem { return "malformed JSON: expected \(expected)" }
    return String(wording.prefix { $0 != ";" })
  }
}
