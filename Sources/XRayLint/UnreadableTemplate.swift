internal import Reporting

/// A text that speaks of AWS resource types and cannot be parsed.
public struct UnreadableTemplate: Error, Sendable, Hashable {
  /// What is wrong and what to do: lower case, no full stop.
  public let message: String
  /// Where it is wrong, if that can be said.
  public let place: Place?

  init(_ problem: FileProblem) {
    message = problem.message
    place = problem.location.map { Place($0) }
  }
}
