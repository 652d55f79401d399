/// The nodes of all documents of a file, each with the exact bytes that it stands for.
///
/// Immutable. Nodes lie in one contiguous array; a scalar is a range of the source text until its
/// text is asked for, unless escapes, folding or indentation make its value differ from the source.
public final class SyntaxTree: Sendable {
  /// The deepest nesting of collections that is read.
  public static let maximumDepth = 512

  /// The bytes that the tree was read from.
  public let source: SourceText
  /// The notation of the file.
  public let notation: Notation
  let records: [NodeRecord]
  let roots: [Int32]
  let tags: [String]
  let decoded: [UInt8]
  let decodedRanges: [ByteRange]
  /// Names of anchors and the nodes that bear them, in document order.
  let anchors: [Anchor]
  /// Positions of the alias nodes, ordered by their targets.
  let aliases: [Int32]
  /// Whether a merge key `<<` stands anywhere; few files have one.
  let hasMergeKeys: Bool

  /// A way of writing a tree down.
  public enum Notation: Sendable {
    /// YAML, in block or flow style.
    case yaml
    /// JSON as ECMA-404 defines it.
    case json
  }

  struct Anchor {
    var name: ByteRange
    var node: Int32
  }

  /// Reads a file, as JSON where it looks like JSON and as YAML otherwise.
  ///
  /// A file that begins with `{` or `[` is JSON, as for CloudFormation itself; only where its name
  /// ends in `.yaml` or `.yml` may it also be YAML in flow style.
  public convenience init(parsing source: SourceText) throws(SyntaxError) {
    guard source.bytes.count < Int(Int32.max) else { throw SyntaxError(.tooLarge, at: 0) }
    guard !source.isUTF16 else { throw SyntaxError(.unsupportedEncoding, at: 0) }
    let first = source.firstSignificantByte
    guard first == .ascii("{") || first == .ascii("[") else {
      self.init(try YAMLTreeBuilder.build(source))
      return
    }
    do throws(SyntaxError) {
      self.init(try JSONReader.read(source))
    } catch {
      guard source.path.hasSuffix(".yaml") || source.path.hasSuffix(".yml") else { throw error }
      self.init(try YAMLTreeBuilder.build(source))
    }
  }

  init(_ storage: TreeStorage) {
    source = storage.source
    notation = storage.notation
    records = storage.records
    roots = storage.roots
    tags = storage.tags
    decoded = storage.decoded
    decodedRanges = storage.decodedRanges
    anchors = storage.anchors
    hasMergeKeys = storage.hasMergeKeys
    aliases = storage.aliases.sorted { [records] in
      records[Int($0)].link < records[Int($1)].link
    }
  }

  /// Whether an alias stands anywhere; few files have one.
  public var hasAliases: Bool { !aliases.isEmpty }

  /// The root nodes of the documents that have content, in order.
  public var documents: [Node] {
    roots.map { Node(tree: self, index: $0) }
  }
}
