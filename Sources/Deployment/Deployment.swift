/// The deployed functions of one run with the verdicts on them.
public struct Deployment: Sendable {
  /// The verdicts, ordered by name, region and version.
  public let verdicts: [DeployedVerdict]

  /// Judges functions, in whatever order and however often they come.
  ///
  /// - Parameter templates: The functions of the templates to compare with; empty to compare none.
  public init(_ functions: [DeployedFunction], comparedWith templates: [TemplateFunction] = []) {
    var merged: [Key: DeployedFunction] = [:]
    for function in functions {
      merged[Key(function), default: function].merge(function)
    }
    verdicts = merged.sorted { $0.key < $1.key }.map { DeployedVerdict($0.value, templates) }
  }

  /// The number of verdicts of a kind.
  public func count(_ state: DeployedVerdict.State) -> Int {
    verdicts.count { $0.state == state }
  }

  /// What tells one version of one function from all others.
  private struct Key: Hashable, Comparable {
    let name: String
    let arn: String
    let version: DeployedFunction.Version

    init(_ function: DeployedFunction) {
      name = function.name
      arn = function.arn?.text ?? ""
      version = function.version
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.name, left.arn, left.version) < (right.name, right.arn, right.version)
    }
  }
}
