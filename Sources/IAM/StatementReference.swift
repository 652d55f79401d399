/// The place of a statement in its policy document.
public struct StatementReference: Hashable, Sendable {
  /// The position in the document; the first statement is number 1.
  public let number: Int
  /// The `Sid` of the statement, if it has one.
  public let sid: String?

  /// Creates a reference from a position that starts at 1 and a `Sid`.
  public init(number: Int, sid: String? = nil) {
    self.number = number
    self.sid = sid
  }
}
