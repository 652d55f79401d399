/// A tree while it is being read; both readers fill it in document order.
struct TreeStorage {
  let source: SourceText
  let notation: SyntaxTree.Notation
  var records: [NodeRecord] = []
  var roots: [Int32] = []
  private(set) var tags: [String] = []
  private var tagPositions: [String: UInt16] = [:]
  var decoded: [UInt8] = []
  var decodedRanges: [ByteRange] = []
  var anchors: [SyntaxTree.Anchor] = []
  var aliases: [Int32] = []
  var hasMergeKeys = false
  /// Positions of the collections that are still open, outermost first.
  private var open: [Int32] = []
  /// The end of the node that was completed last, or the start of a collection opened since.
  private(set) var lastEnd: Int32 = 0

  init(source: SourceText, notation: SyntaxTree.Notation) {
    self.source = source
    self.notation = notation
    // Templates have a node in about 17 bytes, and memory that is not written to costs nothing.
    records.reserveCapacity(source.bytes.count / 14 + 16)
  }

  /// Adds a node below the innermost open collection and returns its position.
  @discardableResult
  mutating func append(
    _ kind: Node.Kind,
    _ style: Node.Style,
    outerStart: Int32,
    start: Int32,
    end: Int32
  ) -> Int32 {
    let index = Int32(truncatingIfNeeded: records.count)
    if open.isEmpty { roots.append(index) }
    lastEnd = end
    records.append(
      NodeRecord(
        kind: kind,
        style: style,
        outerStart: outerStart,
        start: start,
        end: end,
        parent: open.last ?? -1,
        next: index + 1
      )
    )
    return index
  }

  /// Makes a collection the one that further nodes are added to.
  mutating func enter(_ index: Int32) throws(SyntaxError) {
    guard open.count < SyntaxTree.maximumDepth else {
      throw SyntaxError(.nestedTooDeeply, at: records[Int(index)].start)
    }
    open.append(index)
  }

  /// Closes the innermost open collection; its end is given, or that of its last child.
  mutating func leave(end: Int32? = nil) {
    guard let index = open.popLast() else { return }
    lastEnd = end ?? lastEnd
    records[Int(index)].next = Int32(truncatingIfNeeded: records.count)
    records[Int(index)].end = lastEnd
  }

  /// Whether a node is an open collection: an alias to it would be recursive.
  func isOpen(_ index: Int32) -> Bool {
    open.contains(index)
  }

  /// The innermost open collection.
  var innermost: Int32? { open.last }

  /// The kind of the innermost open collection.
  var innermostKind: Node.Kind? { open.last.map { records[Int($0)].kind } }

  /// Gives a node one of the first tags of the file, if it is one of these; templates use few.
  mutating func setKnownTag(of index: Int32, where isTag: (String) -> Bool) -> Bool {
    guard let position = tags.prefix(16).firstIndex(where: isTag) else { return false }
    records[Int(index)].tag = UInt16(position + 1)
    return true
  }

  /// Gives a node a tag.
  mutating func setTag(_ tag: String, of index: Int32) throws(SyntaxError) {
    if let position = tagPositions[tag] {
      records[Int(index)].tag = position
      return
    }
    guard let position = UInt16(exactly: tags.count + 1) else {
      throw SyntaxError(.tooLarge, at: records[Int(index)].outerStart)
    }
    tags.append(tag)
    tagPositions[tag] = position
    records[Int(index)].tag = position
  }

  /// Notes that the value of a scalar is what has been added to `decoded` since an offset.
  mutating func setDecodedText(of index: Int32, from offset: Int) {
    records[Int(index)].link = Int32(truncatingIfNeeded: decodedRanges.count)
    decodedRanges.append(ByteRange(Int32(offset), Int32(decoded.count)))
  }
}
