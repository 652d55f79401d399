public import Syntax

extension Finding {
  /// Creates a finding about a suppression.
  public init(
    _ rule: any Rule,
    _ message: String,
    at range: ByteRange,
    of place: SuppressionPlace,
    notes: [Note] = [],
    fix: Fix? = nil
  ) {
    self.init(rule, message, at: place.node, in: place.resource, notes: notes, fix: fix)
    self.range = range
    document = place.document
  }
}
