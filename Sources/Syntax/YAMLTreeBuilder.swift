/// Builds a tree of libyaml's events, with ranges in bytes that end where content ends.
struct YAMLTreeBuilder: ~Copyable {
  private let bytes: [UInt8]
  /// The length of the byte order mark, which libyaml does not get to see.
  private let base: Int
  private var storage: TreeStorage
  private var cursor: ScalarCursor
  private var anchors: [String: Int32] = [:]

  /// Reads every document of a YAML stream; acts only once the whole stream has been accepted.
  static func build(
    _ source: SourceText,
    usesReader: Bool = false
  ) throws(SyntaxError) -> TreeStorage {
    var builder = YAMLTreeBuilder(source)
    let result = source.bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(SyntaxError) in
        let bytes = UnsafeBufferPointer(rebasing: buffer[builder.base...])
        try builder.read(YAMLParser(bytes, usesReader: usesReader))
      }
    }
    try result.get()
    return builder.finished()
  }

  /// The tree that has been built; not a copy of it.
  private consuming func finished() -> TreeStorage { storage }

  private init(_ source: SourceText) {
    bytes = source.bytes
    base = source.byteOrderMarkLength
    storage = TreeStorage(source: source, notation: .yaml)
    cursor = ScalarCursor(source.bytes, base: base)
  }

  private mutating func read(_ parser: consuming YAMLParser) throws(SyntaxError) {
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
      case .scalar: try appendScalar(parser)
      case .alias: try appendAlias(parser)
      case .mappingStart, .sequenceStart: try openCollection(parser, kind)
      case .mappingEnd, .sequenceEnd: closeCollection(parser)
      case .other: break
      }
    }
  }

  private mutating func appendScalar(_ parser: borrowing YAMLParser) throws(SyntaxError) {
    let outerStart = Int(cursor.offset(of: parser.startIndex, in: bytes))
    var end = Int(cursor.offset(of: parser.endIndex, in: bytes))
    guard outerStart < end else { return appendEmptyScalar(at: outerStart) }
    // The event does not reveal the tag `!`, but content never starts with these bytes.
    let hasProperties = bytes[outerStart] == .ascii("!") || bytes[outerStart] == .ascii("&")
    let properties =
      hasProperties ? NodeProperties(bytes, at: outerStart, limit: end, count: 2) : nil
    let start = properties?.contentStart ?? outerStart
    let style = parser.scalarStyle
    var isVerbatim = false
    switch style {
    case .literal, .folded:
      let header = BlockScalarHeader(bytes, at: start, limit: end)
      end = header.contentEnd(bytes, endMark: end, parentColumn: parentColumn)
    case .singleQuoted, .doubleQuoted:
      isVerbatim = parser.valueEquals(start + 1 - base..<end - 1 - base)
    default:
      isVerbatim = parser.valueEquals(start - base..<end - base)
      if end - start == 2, bytes[start] == .ascii("<"), bytes[start + 1] == .ascii("<") {
        storage.hasMergeKeys = true
      }
    }
    let index = storage.append(
      .scalar,
      style,
      outerStart: Int32(truncatingIfNeeded: outerStart),
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end)
    )
    if !isVerbatim {
      let offset = storage.decoded.count
      parser.appendValue(to: &storage.decoded)
      storage.setDecodedText(of: index, from: offset)
    }
    if let properties { try note(properties, of: index, parser, .scalar) }
  }

  /// Adds an empty scalar right behind the indicator, or else the key, that it belongs to.
  ///
  /// libyaml puts it at the next token where a colon is missing, and in flow style.
  private mutating func appendEmptyScalar(at offset: Int) {
    var place = offset
    if storage.innermost != nil {
      place = Int(storage.lastEnd)
      var at = place
      while at < offset {
        if bytes[at] == .ascii("#") {
          at = bytes.endOfLine(from: at, limit: offset)
          continue
        }
        let isIndicator =
          bytes[at] == .ascii(":") || bytes[at] == .ascii("-") || bytes[at] == .ascii("?")
        at += 1
        if isIndicator { place = at }
      }
    }
    let start = Int32(truncatingIfNeeded: place)
    storage.append(.scalar, .plain, outerStart: start, start: start, end: start)
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
    let count = (parser.hasTag(kind) ? 1 : 0) + (parser.hasAnchor(kind) ? 1 : 0)
    let properties =
      count > 0
      ? NodeProperties(bytes, at: Int(outerStart), limit: bytes.count, count: count) : nil
    let start = properties.map { Int32(truncatingIfNeeded: $0.contentStart) } ?? outerStart
    let index = storage.append(
      kind == .mappingStart ? .mapping : .sequence,
      parser.isFlow(kind) ? .flow : .block,
      outerStart: outerStart,
      start: start,
      end: start
    )
    if let properties { try note(properties, of: index, parser, kind) }
    try storage.enter(index)
  }

  /// Closes a collection behind its bracket or brace; without one, where its last child ends.
  ///
  /// A pair in a flow sequence, as in `[key: value]`, is a flow mapping without braces: the event
  /// that ends it is empty and lies at the next token.
  private mutating func closeCollection(_ parser: borrowing YAMLParser) {
    let isBlock = storage.innermost.map { storage.records[Int($0)].style == .block } ?? true
    let hasBracket = !isBlock && parser.startIndex < parser.endIndex
    storage.leave(end: hasBracket ? cursor.offset(of: parser.endIndex, in: bytes) : nil)
  }

  private mutating func note(
    _ properties: NodeProperties,
    of index: Int32,
    _ parser: borrowing YAMLParser,
    _ kind: YAMLParser.EventKind
  ) throws(SyntaxError) {
    if !storage.setKnownTag(of: index, where: { parser.hasTag(kind, $0) }),
      let tag = parser.tag(kind)
    {
      try storage.setTag(tag, of: index)
    }
    if let range = properties.anchorName, let name = parser.anchor(kind) {
      anchors[name] = index
      storage.anchors.append(SyntaxTree.Anchor(name: range, node: index))
    }
  }

  /// The column of the block collection around a new node, or -1 at the root of a document.
  ///
  /// In front of it on its line stand nothing but spaces and indicators, so bytes are columns.
  private var parentColumn: Int {
    guard let parent = storage.innermost else { return -1 }
    let start = Int(storage.records[Int(parent)].start)
    let lineStart = bytes[base..<start].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? base
    return start - lineStart
  }

  private mutating func syntaxError(_ failure: YAMLParser.Failure) -> SyntaxError {
    let offset =
      failure.isByteOffset
      ? Int32(clamping: failure.index + base) : cursor.offset(of: failure.index, in: bytes)
    let reason = [failure.context, failure.problem].compactMap { $0 }.joined(separator: ": ")
    return SyntaxError(.malformedYAML(reason), at: min(offset, Int32(bytes.count)))
  }
}
