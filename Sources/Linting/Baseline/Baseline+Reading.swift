public import Syntax

extension Baseline {
  /// Reads the document that `xraylint check --write-baseline` writes.
  public init(reading source: SourceText) throws(BaselineError) {
    let tree: SyntaxTree
    do throws(SyntaxError) {
      tree = try SyntaxTree(parsing: source)
    } catch {
      throw BaselineError(.malformed(error), at: error.offset)
    }
    guard let root = tree.documents.first, tree.notation == .json,
      let version = root["schemaVersion"]
    else { throw BaselineError(.foreignDocument, at: 0) }
    guard version.hasText(String(Baseline.schemaVersion)), version.scalarKind == .number else {
      let text = version.text ?? ""
      throw BaselineError(.unsupportedVersion(text), at: version.range.lowerBound)
    }
    guard let findings = root["findings"], findings.isSequence else {
      throw BaselineError(.foreignDocument, at: root.range.lowerBound)
    }
    var counts: [Key: Int] = [:]
    for item in findings.items {
      let (key, count) = try Baseline.entry(item)
      guard counts.updateValue(count, forKey: key) == nil else {
        throw BaselineError(.repeatedEntry, at: item.range.lowerBound)
      }
    }
    self.init(counts: counts)
  }

  private static func entry(_ item: Node) throws(BaselineError) -> (Key, Int) {
    let names = item.entries.map { $0.key.text ?? "" }
    guard names.sorted() == ["count", "logicalId", "path", "rule"],
      let path = item["path"]?.string, let rule = item["rule"]?.string,
      let logicalID = item["logicalId"].flatMap({ $0.isNull ? "" : $0.string }),
      let number = item["count"]
    else { throw BaselineError(.malformedEntry, at: item.range.lowerBound) }
    guard number.scalarKind == .number, let text = number.text, let count = Int(text), count > 0
    else {
      throw BaselineError(.malformedCount(number.text ?? ""), at: number.range.lowerBound)
    }
    return (Key(path: path, logicalID: logicalID, rule: rule), count)
  }
}

extension Node {
  /// The text of a scalar that is a string.
  fileprivate var string: String? { scalarKind == .string ? text : nil }
}
