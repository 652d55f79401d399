/// A format in which a run is reported.
///
/// The same run gives the same bytes, and reporting never fails.
public protocol Reporter: Sendable {
  /// What the diagnostics of the run need to carry.
  var detail: Diagnostic.Detail { get }

  /// The whole report.
  func report(on run: Run) -> [UInt8]
}
