public import CloudFormation

/// A check of the code of functions, by files beside the template.
///
/// It is a pure function as well: what the files say is handed in.
public protocol CodeRule: Rule {
  /// The defects of the code of a function.
  func findings(on function: Function, _ code: GoCode) -> [Finding]
}

extension CodeRule {
  /// Nothing: a template alone says nothing about code.
  public func findings(in template: Template, settings: FixSettings) -> [Finding] { [] }
}

extension Linter {
  /// What the rules that run find in the code of functions.
  func codeFindings(in template: Template) -> [Finding] {
    guard let codeFolders, !kinds.codeRules.isEmpty else { return [] }
    return template.functions.flatMap { function -> [Finding] in
      guard let code = template.code(of: function).flatMap({ GoCode(of: $0, in: codeFolders) })
      else { return [] }
      return kinds.codeRules.flatMap { $0.findings(on: function, code) }
    }
  }
}
