/// The comments between the nodes of a tree.
extension SyntaxTree {
  /// All comments in the order of the file; none in JSON.
  ///
  /// Read from the gaps between the scalars, so that no number sign inside of a text is taken for one;
  /// the first line of a block scalar may end with a comment too.
  ///
  /// See <https://yaml.org/spec/1.1/#id864687>.
  public var comments: [Comment] {
    guard notation == .yaml else { return [] }
    var comments: [Comment] = []
    var gapStart = source.byteOrderMarkLength
    for record in records where record.kind == .scalar || record.kind == .alias {
      readComments(from: gapStart, to: Int(record.outerStart), into: &comments)
      gapStart = max(gapStart, Int(record.end))
      guard record.style == .literal || record.style == .folded else { continue }
      let header = BlockScalarHeader(
        source.bytes,
        at: Int(record.start),
        limit: Int(record.end)
      )
      readComments(from: Int(record.start), to: header.end, into: &comments)
    }
    readComments(from: gapStart, to: source.bytes.count, into: &comments)
    return comments
  }

  /// Reads the comments of bytes that hold no scalar: white space, indicators, tags, anchors and
  /// directives, in none of which libyaml lets a number sign be anything else.
  private func readComments(from start: Int, to end: Int, into comments: inout [Comment]) {
    let bytes = source.bytes
    var at = start
    while at < end {
      guard bytes[at] == .ascii("#") else {
        at += 1
        continue
      }
      let lineEnd = bytes.endOfLine(from: at, limit: bytes.count)
      comments.append(Comment(range: ByteRange(Int32(at), Int32(lineEnd))))
      at = lineEnd
    }
  }
}
