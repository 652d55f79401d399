/// Builds a tree of libyaml's events, with ranges in bytes that end where content ends.
struct YAMLTreeBuilder: ~Copyable {
  private var storage: TreeStorage
  private var cursor: ScalarCursor
  private var anchors: [String: Int32] = [:]

  /// Reads every document of a YAML stream; acts only once the whole stream has been accepted.
  static func build(_ source: SourceText) throws(SyntaxError) -> TreeStorage {
    var builder = YAMLTreeBuilder(source)
    let result = source.bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(SyntaxError) in
        try builder.read(UnsafeBufferPointer(rebasing: buffer[source.byteOrderMarkLength...]))
      }
    }
    try result.get()
    return builder.storage
  }

  private init(_ source: SourceText) {
    storage = TreeStorage(source: source, notation: .yaml)
    cursor = ScalarCursor(source.bytes, base: source.byteOrderMarkLength)
  }

  private var bytes: [UInt8] { storage.source.bytes }

  private mutating func read(_ buffer: UnsafeBufferPointer<UInt8>) throws(SyntaxError) {
    var parser = YAMLParser(buffer)
    while true {
      let kind: YAMLParser.EventKind
      do throws(YAMLParser.Failure) {
        kind = try parser.next()
      } catch {
        throw syntaxError(error)
      }
      switch kind {
      case .streamEnd: return
      case .documentStart: anchors.removeAll(keepingCapacity: true)
      case .scalar: appendScalar(parser, buffer)
      case .alias: try appendAlias(parser)
      case .mappingStart, .sequenceStart: try openCollection(parser, kind)
      case .mappingEnd, .sequenceEnd: closeCollection(parser)
      case .other: break
      }
    }
  }

  private mutating func appendScalar(
    _ parser: borrowing YAMLParser,
    _ buffer: UnsafeBufferPointer<UInt8>
  ) {
    let outerStart = cursor.offset(of: parser.startIndex, in: bytes)
    var end = cursor.offset(of: parser.endIndex, in: bytes)
    let hasProperties = parser.hasTag(.scalar) || parser.hasAnchor(.scalar)
    let start = hasProperties ? contentStart(behind: outerStart, limit: end) : outerStart
    let style = parser.scalarStyle
    var value = Int(start)..<Int(end)
    switch style {
    case .literal, .folded:
      let header = BlockScalarHeader(bytes, at: Int(start))
      end = Int32(header.contentEnd(bytes, endMark: Int(end), parentColumn: parentColumn))
      value = 0..<0
    case .singleQuoted, .doubleQuoted:
      value = Int(start) + 1..<max(Int(start) + 1, Int(end) - 1)
    default: break
    }
    let index = storage.append(.scalar, style, outerStart: outerStart, start: start, end: end)
    let base = storage.source.byteOrderMarkLength
    let isVerbatim =
      style != .literal && style != .folded
      && parser.valueEquals(buffer, value.lowerBound - base..<value.upperBound - base)
    if !isVerbatim {
      let offset = storage.decoded.count
      parser.appendValue(to: &storage.decoded)
      storage.setDecodedText(of: index, from: offset)
    }
    if hasProperties { noteProperties(of: index, parser, .scalar) }
  }

  private mutating func appendAlias(_ parser: borrowing YAMLParser) throws(SyntaxError) {
    let start = cursor.offset(of: parser.startIndex, in: bytes)
    let end = cursor.offset(of: parser.endIndex, in: bytes)
    let name = parser.anchor(.alias) ?? ""
    guard let target = anchors[name] else { throw SyntaxError(.undefinedAlias(name), at: start) }
    guard !storage.isOpen(target) else { throw SyntaxError(.recursiveAlias(name), at: start) }
    let index = storage.append(.alias, .plain, outerStart: start, start: start, end: end)
    storage.records[Int(index)].link = target
    storage.aliases.append(index)
  }

  private mutating func openCollection(
    _ parser: borrowing YAMLParser,
    _ kind: YAMLParser.EventKind
  ) throws(SyntaxError) {
    let outerStart = cursor.offset(of: parser.startIndex, in: bytes)
    let hasProperties = parser.hasTag(kind) || parser.hasAnchor(kind)
    let start =
      hasProperties ? contentStart(behind: outerStart, limit: Int32(bytes.count)) : outerStart
    let index = storage.append(
      kind == .mappingStart ? .mapping : .sequence,
      parser.isFlow(kind) ? .flow : .block,
      outerStart: outerStart,
      start: start,
      end: start
    )
    if hasProperties { noteProperties(of: index, parser, kind) }
    try storage.enter(index)
  }

  private mutating func closeCollection(_ parser: borrowing YAMLParser) {
    let isFlow = storage.innermost.map { storage.records[Int($0)].style == .flow } ?? false
    storage.leave(end: isFlow ? cursor.offset(of: parser.endIndex, in: bytes) : nil)
  }

  private mutating func noteProperties(
    of index: Int32,
    _ parser: borrowing YAMLParser,
    _ kind: YAMLParser.EventKind
  ) {
    if let tag = parser.tag(kind) { storage.setTag(tag, of: index) }
    if let name = parser.anchor(kind) {
      anchors[name] = index
      storage.anchors.append(SyntaxTree.Anchor(name: anchorName(of: index), node: index))
    }
  }

  /// The first byte behind a node's tag and anchor, and behind white space and comments there.
  private func contentStart(behind start: Int32, limit: Int32) -> Int32 {
    var at = Int(start)
    let limit = Int(limit)
    while at < limit {
      switch bytes[at] {
      case .ascii("!") where at + 1 < limit && bytes[at + 1] == .ascii("<"):
        // A verbatim tag, `!<tag:yaml.org,2002:str>`, may hold flow indicators.
        while at < limit, bytes[at] != .ascii(">") { at += 1 }
        at += 1
      case .ascii("&"), .ascii("!"):
        while at < limit, !bytes[at].isWhitespace, !isFlowIndicator(bytes[at]) { at += 1 }
      case .ascii("#"):
        while at < limit, !bytes[at].isLineBreak { at += 1 }
      case let byte where byte.isWhitespace: at += 1
      default: return Int32(at)
      }
    }
    return Int32(limit)
  }

  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == .ascii(",") || byte == .ascii("]") || byte == .ascii("}")
  }

  private func anchorName(of index: Int32) -> ByteRange {
    let record = storage.records[Int(index)]
    let properties = bytes[Int(record.outerStart)..<Int(record.start)]
    guard let mark = properties.firstIndex(of: .ascii("&")) else {
      return ByteRange(at: record.outerStart)
    }
    let name = properties[(mark + 1)...].prefix { !$0.isWhitespace && !isFlowIndicator($0) }
    return ByteRange(Int32(name.startIndex), Int32(name.endIndex))
  }

  /// The column of the block collection around a new node, or -1 at the root of a document.
  private var parentColumn: Int {
    guard let parent = storage.innermost else { return -1 }
    let start = Int(storage.records[Int(parent)].start)
    let lineBreak = bytes[..<start].lastIndex(where: \.isLineBreak)
    return start - (lineBreak.map { $0 + 1 } ?? storage.source.byteOrderMarkLength)
  }

  private mutating func syntaxError(_ failure: YAMLParser.Failure) -> SyntaxError {
    let base = storage.source.byteOrderMarkLength
    let offset =
      failure.isByteOffset
      ? Int32(clamping: failure.index + base) : cursor.offset(of: failure.index, in: bytes)
    let reason = [failure.context, failure.problem].compactMap { $0 }.joined(separator: ": ")
    return SyntaxError(.malformedYAML(reason), at: min(offset, Int32(bytes.count)))
  }
}
