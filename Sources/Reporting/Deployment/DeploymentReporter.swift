public import Deployment

/// A format in which the verdicts on deployed functions are reported.
///
/// The same verdicts give the same bytes, and reporting never fails.
public protocol DeploymentReporter: Sendable {
  /// The whole report.
  func report(on deployment: Deployment, problems: [FileProblem]) -> [UInt8]
}
