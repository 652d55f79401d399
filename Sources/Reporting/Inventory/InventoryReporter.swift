/// A format in which an inventory is reported.
///
/// The same inventory gives the same bytes, and reporting never fails.
public protocol InventoryReporter: Sendable {
  /// The whole report.
  func report(on inventory: Inventory) -> [UInt8]
}
