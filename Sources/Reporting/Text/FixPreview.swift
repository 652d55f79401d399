internal import Syntax

/// What the edits of one fix change, line by line, with a line around each change.
///
/// Only the neighbourhood of the edits is looked at, so that the work does not grow with the file.
struct FixPreview: Hashable, Sendable {
  /// A line that is shown.
  struct Line: Hashable, Sendable {
    /// Whether a line stays, goes or comes.
    enum Kind: Hashable, Sendable {
      case context
      case deletion
      case insertion
    }

    let kind: Kind
    /// The number of the line in the file as it is; nil for one that is not there yet.
    let number: Int?
    /// The line as a terminal shows it.
    let text: String
  }

  /// The changes from top to bottom.
  let hunks: [[Line]]

  /// Creates a preview of hunks.
  init(hunks: [[Line]]) {
    self.hunks = hunks
  }
}
