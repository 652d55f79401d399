/// Two edits that cannot both be applied: they overlap, or insert at one place in no certain order.
public struct EditConflict: Error, Hashable, Sendable {
  /// The edit that comes first in the file.
  public let first: Edit
  /// The edit that runs into it.
  public let second: Edit

  /// Creates a conflict of two edits.
  public init(_ first: Edit, _ second: Edit) {
    self.first = first
    self.second = second
  }
}
