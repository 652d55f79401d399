public import Linting

/// What `xraylint explain` says about a rule; made of its metadata and nothing else.
public struct RuleDocumentation: Sendable {
  /// A part of the documentation under a heading of its own.
  fileprivate enum Section {
    case paragraph(String, String)
    case code(String, String)
    case file(String, String)
    case links(String, [String])
    case list(String, [String])
  }

  private static let columns = 80

  private let metadata: RuleMetadata

  /// Creates the documentation of a rule.
  public init(of metadata: RuleMetadata) {
    self.metadata = metadata
  }

  /// The documentation for a terminal, wrapped at 80 columns.
  public func text(colour: Bool) -> [UInt8] {
    var output = TextBuffer(colour: colour)
    output.write(metadata.id, .bold)
    output.write(" (")
    output.write(metadata.severity.rawValue, TextStyle(metadata.severity))
    output.writeLine(")")
    output.endLine()
    for line in metadata.summary.wrapped(columns: Self.columns) { output.writeLine(line) }
    for section in sections { write(section, to: &output) }
    return output.bytes
  }

  /// The documentation in Markdown, under a heading of the second level.
  public var markdown: String {
    var text = "## \(metadata.id)\n\n\(metadata.summary)\n\n"
    text += "Severity: \(metadata.severity.rawValue).\n"
    for section in sections {
      switch section {
      case .paragraph(let heading, let content): text += "\n### \(heading)\n\n\(content)\n"
      case .code(let heading, let code):
        text += "\n### \(heading)\n\n```yaml\n\(code.endingLine)```\n"
      case .file(let path, let content):
        text += "\n### \(path)\n\n```\n\(content.endingLine)```\n"
      case .links(let heading, let links):
        text += "\n### \(heading)\n\n" + links.map { "- <\($0)>\n" }.joined()
      case .list(let heading, let items):
        text += "\n### \(heading)\n\n" + items.map { "- \($0)\n" }.joined()
      }
    }
    return text
  }

  private var sections: [Section] {
    let all: [Section] =
      [.paragraph("Why", metadata.rationale), .code("Example", metadata.example.before)]
      + metadata.example.files.sorted { $0.key < $1.key }.map { .file("With \($0.key)", $0.value) }
      + (metadata.example.after.map { [.code("After the fix", $0)] } ?? [])
      + [.paragraph("Fix safety", metadata.fixSafety)]
      + (metadata.group.map { [.paragraph("How to select", selection(of: $0))] } ?? [])
      + (metadata.isSuppressible ? [.code("How to suppress", suppression)] : [])
      + [.links("References", metadata.references), .list("In other tools", metadata.aliases)]
    return all.filter { !$0.isEmpty }
  }

  /// How the rules of a group come to run.
  private func selection(of group: String) -> String {
    "The rule runs only where it is asked for, alone or with its group: `--extend-select \(group)`, or "
      + "`extend-select: [\(group)]` in the configuration file."
  }

  /// Both ways to silence one finding.
  private var suppression: String {
    """
    # In YAML, at the end of the line, or on a line of its own above it:
    # xraylint: ignore[\(metadata.id)] the reason (until 2027-01-31)

    # In YAML and JSON, in the resource:
    Metadata:
      xraylint:
        ignore:
          - {rule: \(metadata.id), reason: the reason, until: 2027-01-31}
    """
  }

  private func write(_ section: Section, to output: inout TextBuffer) {
    let (heading, lines) =
      switch section {
      case .paragraph(let heading, let text):
        (heading, text.wrapped(columns: Self.columns - 2))
      case .code(let heading, let code), .file(let heading, let code):
        (heading, code.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" })
      case .links(let heading, let items), .list(let heading, let items): (heading, items)
      }
    output.endLine()
    output.writeLine(heading, .bold)
    for line in lines { output.writeLine("  " + line) }
  }
}

extension RuleDocumentation.Section {
  fileprivate var isEmpty: Bool {
    switch self {
    case .paragraph(_, let text), .code(_, let text), .file(_, let text): text.isEmpty
    case .links(_, let items), .list(_, let items): items.isEmpty
    }
  }
}

extension String {
  /// The text with a line feed at its end.
  fileprivate var endingLine: String {
    hasSuffix("\n") ? self : self + "\n"
  }
}
