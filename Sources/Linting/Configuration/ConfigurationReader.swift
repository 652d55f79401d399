public import Syntax

/// Reads configuration files, and finds all that is wrong with one.
public struct ConfigurationReader {
  /// The key that names the file that another one builds upon.
  public static let extendsKey = "extends"

  private let vocabulary: SettingVocabulary
  private var lines: LineTable
  private var document: ConfigurationDocument

  /// Reads a file.
  public static func document(
    in source: SourceText,
    _ vocabulary: SettingVocabulary
  ) -> ConfigurationDocument {
    var reader = ConfigurationReader(source, vocabulary)
    do throws(SyntaxError) {
      reader.read(try SyntaxTree(parsing: source).documents)
    } catch {
      reader.report(.syntax(error), at: min(max(error.offset, 0), Int32(source.bytes.count)))
    }
    // Keys are looked at before values.
    reader.document.problems.sort { left, right in
      guard let left = left.location, let right = right.location else { return false }
      return (left.line, left.column) < (right.line, right.column)
    }
    return reader.document
  }

  private init(_ source: SourceText, _ vocabulary: SettingVocabulary) {
    self.vocabulary = vocabulary
    lines = LineTable(source)
    document = ConfigurationDocument(path: source.path)
  }

  private mutating func report(_ reason: ConfigurationProblem.Reason, at offset: Int32) {
    let location = lines.location(of: offset)
    document.problems.append(ConfigurationProblem(reason, in: document.path, at: location))
  }

  private mutating func report(_ reason: ConfigurationProblem.Reason, at node: Node) {
    report(reason, at: node.range.lowerBound)
  }

  private mutating func read(_ documents: [Node]) {
    if documents.count > 1 { report(.secondDocument, at: documents[1]) }
    // A file of nothing but comments is one without settings.
    guard let root = documents.first?.target, !root.isNull else { return }
    guard root.isMapping, isUntagged(root) else { return report(.noMapping, at: root) }
    for (key, node, value) in entries(of: root) {
      if key == ConfigurationReader.extendsKey {
        document.base = base(value)
      } else if let name = SettingName(rawValue: key) {
        guard let value = self.value(value, of: Setting[name]) else { continue }
        let location = lines.location(of: node.range.lowerBound)
        document.values[name] = .init(value: value, location: location)
      } else {
        let known = SettingName.allCases.map(\.rawValue) + [ConfigurationReader.extendsKey]
        let suggestion = Spelling.closest(to: key, among: known)
        report(.unknownSetting(key, suggestion: suggestion), at: node)
      }
    }
  }

  /// The entries of a mapping that have a key of their own and a value.
  private mutating func entries(of mapping: Node) -> [(key: String, node: Node, value: Node)] {
    var result: [(key: String, node: Node, value: Node)] = []
    var keys: Set<String> = []
    for entry in mapping.entries {
      guard let key = entry.key.target.text else {
        report(.noMapping, at: entry.key)
        continue
      }
      let value = entry.value.target
      if !keys.insert(key).inserted {
        report(.duplicateKey(key), at: entry.key)
      } else if value.isNull {
        report(.noValue(key), at: entry.key)
      } else {
        result.append((key, entry.key, value))
      }
    }
    return result
  }

  private mutating func base(_ node: Node) -> ConfigurationDocument.Base? {
    guard isUntagged(node) else { return nil }
    guard node.isScalar, let path = node.text, !path.isEmpty else {
      report(.noPath, at: node)
      return nil
    }
    return .init(path: path, location: lines.location(of: node.range.lowerBound))
  }

  private mutating func value(_ node: Node, of setting: Setting) -> SettingValue? {
    guard isUntagged(node) else { return nil }
    switch setting.kind {
    case .rules, .pathPatterns, .rolePatterns: return list(node, setting)
    case .rulesByPath: return mapping(node, setting) { $0.list($1, setting) }
    case .severities:
      return mapping(node, setting) { $0.word($1, setting).map { .text($0) } }
    case .choice, .policyName: return word(node, setting).map { .text($0) }
    case .boolean:
      guard node.style == .plain, let word = word(node, setting) else {
        if node.isScalar, node.style != .plain { report(.wrongType(setting.name), at: node) }
        return nil
      }
      return .boolean(word == "true")
    }
  }

  private mutating func list(_ node: Node, _ setting: Setting) -> SettingValue? {
    guard node.isSequence else {
      report(.wrongType(setting.name), at: node)
      return nil
    }
    return .list(node.items.compactMap { word($0.target, setting) })
  }

  private mutating func mapping(
    _ node: Node,
    _ setting: Setting,
    _ value: (inout ConfigurationReader, Node) -> SettingValue?
  ) -> SettingValue? {
    guard node.isMapping else {
      report(.wrongType(setting.name), at: node)
      return nil
    }
    var result: [SettingValue.Entry] = []
    for (key, keyNode, node) in entries(of: node) {
      let problem = vocabulary.problem(withKey: key, of: setting.kind)
      if let problem { report(problem, at: keyNode) }
      guard isUntagged(node), let value = value(&self, node), problem == nil else { continue }
      result.append(.init(key: key, value: value))
    }
    return .mapping(result)
  }

  /// The text of a scalar that is a value of a setting or an item of its list.
  private mutating func word(_ node: Node, _ setting: Setting) -> String? {
    guard isUntagged(node) else { return nil }
    guard let text = node.text, !node.isNull else {
      report(.wrongType(setting.name), at: node)
      return nil
    }
    guard let problem = vocabulary.problem(with: text, of: setting.kind) else { return text }
    report(problem, at: node)
    return nil
  }

  private mutating func isUntagged(_ node: Node) -> Bool {
    guard let tag = node.tag else { return true }
    report(.tag(tag), at: node)
    return false
  }
}
