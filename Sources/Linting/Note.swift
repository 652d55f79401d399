public import Syntax

/// Something that explains a finding, and where it stands if it stands anywhere.
public struct Note: Sendable, Hashable {
  /// The explanation: lower case, no full stop.
  public let message: String
  /// The bytes that it speaks of.
  public let range: ByteRange?
  /// Whether it tells what is left to do once the finding has been fixed.
  public let staysAfterFix: Bool

  /// Creates a note without a place of its own.
  public init(_ message: String, staysAfterFix: Bool = false) {
    self.message = message
    self.staysAfterFix = staysAfterFix
    range = nil
  }

  /// Creates a note about a node.
  public init(_ message: String, at node: Node) {
    self.message = message
    range = node.range
    staysAfterFix = false
  }
}
