internal import CLibYAML

/// libyaml's event parser over bytes in memory; owns its C memory.
///
/// The only file that touches C pointers. Marks of libyaml count Unicode scalars; the places that
/// this type gives are still those, behind a byte order mark.
struct YAMLParser: ~Copyable {
  /// The kinds of events that carry something.
  enum EventKind {
    case streamEnd, documentStart, alias, scalar, sequenceStart, sequenceEnd, mappingStart
    case mappingEnd, other
  }

  /// What libyaml says of a text that it refuses.
  struct Failure: Error {
    var problem: String
    var context: String?
    /// A scalar index, or for a reader error a byte offset, behind a byte order mark.
    var index: Int
    var isByteOffset: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()

  /// Starts to parse; the bytes, without byte order mark, must outlive the parser.
  ///
  /// - Parameter usesReader: Whether the text is left to libyaml's reader in any case; for tests.
  init(_ bytes: UnsafeBufferPointer<UInt8>, usesReader: Bool = false) {
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    if !usesReader { provideDecodedInput() }
  }

  /// Puts the whole text where libyaml's reader would put one decoded block after the other.
  ///
  /// The reader looks at every character by itself to find those that YAML forbids, which is a sixth of
  /// the time of a parse; for UTF-8, what it decodes is what it was given. A text with a character that
  /// it would refuse is left to it, so that the error is its own. See <https://yaml.org/spec/1.1/#id868524>.
  private func provideDecodedInput() {
    guard let base = bytes.baseAddress, let count = bytes.countOfYAMLCharacters,
      let copy = malloc(bytes.count + YAMLParser.lookahead)?.assumingMemoryBound(to: UInt8.self)
    else { return }
    memcpy(copy, base, bytes.count)
    // The end of the text is a NUL; none of libyaml's looks ahead goes past it.
    memset(copy + bytes.count, 0, YAMLParser.lookahead)
    free(parser.pointee.buffer.start)
    parser.pointee.buffer.start = copy
    parser.pointee.buffer.pointer = copy
    parser.pointee.buffer.last = copy + bytes.count + 1
    parser.pointee.buffer.end = copy + bytes.count + YAMLParser.lookahead
    parser.pointee.unread = count + 1
    parser.pointee.eof = 1
  }

  /// The number of characters at which the scanner looks at once: eight digits behind `\U`.
  private static let lookahead = 8

  deinit {
    var event = event
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Moves to the next event and returns its kind.
  mutating func next() throws(Failure) -> EventKind {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure() }
    return switch event.type {
    case YAML_SCALAR_EVENT: .scalar
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_SEQUENCE_START_EVENT: .sequenceStart
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .other
    }
  }

  /// The scalar index at which the event starts.
  var startIndex: Int { event.start_mark.index }
  /// The scalar index behind the event.
  var endIndex: Int { event.end_mark.index }

  /// The style of a scalar event.
  var scalarStyle: Node.Style {
    switch event.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Whether the collection that a start event opens is in brackets or braces.
  func isFlow(_ kind: EventKind) -> Bool {
    kind == .mappingStart
      ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
  }

  /// Whether an event of this kind bears a tag.
  func hasTag(_ kind: EventKind) -> Bool { tagPointer(kind) != nil }

  /// Whether an event of this kind bears this tag.
  func hasTag(_ kind: EventKind, _ tag: String) -> Bool {
    guard let pointer = tagPointer(kind) else { return false }
    return tag.withCString { strcmp($0, pointer) == 0 }
  }

  /// The tag of the event, resolved.
  func tag(_ kind: EventKind) -> String? {
    tagPointer(kind).map { String(cString: $0) }
  }

  /// The anchor that the event bears, or the name of an alias.
  func anchor(_ kind: EventKind) -> String? {
    anchorPointer(kind).map { String(cString: $0) }
  }

  /// Whether an event of this kind bears an anchor.
  func hasAnchor(_ kind: EventKind) -> Bool { anchorPointer(kind) != nil }

  /// Whether a scalar's value is, byte by byte, a part of the source.
  func valueEquals(_ range: Range<Int>) -> Bool {
    let scalar = event.data.scalar
    guard scalar.length == range.count else { return false }
    guard let value = scalar.value, let base = bytes.baseAddress else { return range.isEmpty }
    return memcmp(value, base + range.lowerBound, range.count) == 0
  }

  /// Appends a scalar's value to a buffer.
  func appendValue(to buffer: inout [UInt8]) {
    let scalar = event.data.scalar
    buffer.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  private func tagPointer(_ kind: EventKind) -> UnsafeMutablePointer<UInt8>? {
    switch kind {
    case .scalar: event.data.scalar.tag
    case .mappingStart: event.data.mapping_start.tag
    case .sequenceStart: event.data.sequence_start.tag
    default: nil
    }
  }

  private func anchorPointer(_ kind: EventKind) -> UnsafeMutablePointer<UInt8>? {
    switch kind {
    case .scalar: event.data.scalar.anchor
    case .mappingStart: event.data.mapping_start.anchor
    case .sequenceStart: event.data.sequence_start.anchor
    case .alias: event.data.alias.anchor
    default: nil
    }
  }

  private func failure() -> Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) }
    let context = parser.pointee.context.map { String(cString: $0) }
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = parser.pointee.problem_offset
      return Failure(problem: problem ?? "", context: context, index: offset, isByteOffset: true)
    }
    // Only at the end of the file does libyaml notice that a quote is missing; show the first one.
    let mark =
      problem == "found unexpected end of stream"
      ? parser.pointee.context_mark : parser.pointee.problem_mark
    return Failure(
      problem: problem ?? "out of memory",
      context: context,
      index: mark.index,
      isByteOffset: false
    )
  }
}
