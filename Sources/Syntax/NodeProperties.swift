/// Where the content of a node starts behind its tag and anchor.
///
/// See <https://yaml.org/spec/1.1/#id899912>.
struct NodeProperties {
  /// The first byte of the content, or the limit where there is none.
  private(set) var contentStart: Int
  /// The name of the anchor, without `&`.
  private(set) var anchorName: ByteRange?

  /// Reads what stands in front of a node's content, white space and comments among it.
  ///
  /// The content may start with properties of its own, those of a mapping's first key; so at most
  /// as many are read as belong to the node.
  init(_ bytes: [UInt8], at offset: Int, limit: Int, count: Int) {
    contentStart = offset
    var count = count
    while contentStart < limit {
      let byte = bytes[contentStart]
      if byte == .ascii("!"), count > 0 {
        contentStart = NodeProperties.tagEnd(bytes, at: contentStart, limit: limit)
        count -= 1
      } else if byte == .ascii("&"), count > 0 {
        let start = contentStart + 1
        contentStart = start
        while contentStart < limit, bytes[contentStart].isAnchorCharacter { contentStart += 1 }
        anchorName = ByteRange(Int32(start), Int32(contentStart))
        count -= 1
      } else if byte == .ascii("#") {
        contentStart = bytes.endOfLine(from: contentStart, limit: limit)
      } else if byte.isBlank {
        contentStart += 1
      } else {
        let length = bytes.lineBreakLength(at: contentStart)
        guard length > 0 else { return }
        contentStart += length
      }
    }
    contentStart = limit
  }

  private static func tagEnd(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int {
    let isVerbatim = offset + 1 < limit && bytes[offset + 1] == .ascii("<")
    var end = offset
    while end < limit, !bytes[end].isWhitespace, bytes.lineBreakLength(at: end) == 0 {
      if bytes[end] == .ascii(","), !isVerbatim { break }
      end += 1
    }
    return end
  }
}

extension UInt8 {
  /// Whether libyaml takes the byte as a part of an anchor's name.
  fileprivate var isAnchorCharacter: Bool {
    switch self {
    case .ascii("0") ... .ascii("9"), .ascii("A") ... .ascii("Z"), .ascii("a") ... .ascii("z"),
      .ascii("_"), .ascii("-"):
      true
    default: false
    }
  }
}
