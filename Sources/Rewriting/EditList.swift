public import Syntax

/// Edits of one source text that do not touch each other, in the order of the text.
///
/// All ranges are those of the original bytes.
public struct EditList: Hashable, Sendable {
  /// The edits, sorted by their start.
  public let edits: [Edit]

  /// Creates a list without edits.
  public init() {
    edits = []
  }

  /// Sorts edits; equal ones count once.
  ///
  /// An insertion may stand right before or behind a replaced range.
  ///
  /// - Throws: ``EditConflict`` for edits that overlap, and for two insertions at one place.
  public init(_ edits: [Edit]) throws(EditConflict) {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var kept: [Edit] = []
    kept.reserveCapacity(sorted.count)
    for edit in sorted {
      if let last = kept.last {
        if last == edit { continue }
        guard last.range.upperBound <= edit.range.lowerBound, last.range != edit.range else {
          throw EditConflict(last, edit)
        }
      }
      kept.append(edit)
    }
    self.edits = kept
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { edits.isEmpty }

  /// The bytes of a source text with all edits applied.
  ///
  /// - Precondition: The edits were made for this text.
  public func applied(to source: SourceText) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(edits.reduce(source.bytes.count) { $0 + $1.replacement.count })
    var copied = 0
    for edit in edits {
      result.append(contentsOf: source.bytes[copied..<Int(edit.range.lowerBound)])
      result.append(contentsOf: edit.replacement)
      copied = Int(edit.range.upperBound)
    }
    result.append(contentsOf: source.bytes[copied...])
    return result
  }
}
