/// The findings that were there when a project began to use the linter: they are not reported until
/// somebody asks for them.
///
/// Findings are known by the path of their file, their logical ID and their rule, never by lines; so a
/// baseline survives whatever moves.
public struct Baseline: Sendable, Hashable {
  /// What a finding is known by.
  public struct Key: Sendable, Hashable {
    /// The path of the file, relative to the folder of the baseline, with `/`.
    public let path: String
    /// The logical ID of the resource; empty for a finding of the template itself.
    public let logicalID: String
    /// The ID of the rule.
    public let rule: String

    /// Creates a key.
    public init(path: String, logicalID: String, rule: String) {
      self.path = path
      self.logicalID = logicalID
      self.rule = rule
    }
  }

  /// The version of the documents that are read and written.
  public static let schemaVersion = 1

  /// The number of findings of each key.
  public private(set) var counts: [Key: Int] = [:]

  /// Creates a baseline of findings.
  public init(_ findings: some Sequence<Key>) {
    for key in findings { counts[key, default: 0] += 1 }
  }

  /// Creates a baseline of counted findings.
  init(counts: [Key: Int]) {
    self.counts = counts
  }

  /// The keys in the order of the document.
  public var keys: [Key] { counts.keys.sorted() }
}

extension Baseline.Key: Comparable {
  /// Orders keys by path, logical ID and rule, byte by byte.
  public static func < (left: Baseline.Key, right: Baseline.Key) -> Bool {
    for (one, other) in [(left.path, right.path), (left.logicalID, right.logicalID)]
    where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return left.rule.utf8.lexicographicallyPrecedes(right.rule.utf8)
  }
}
