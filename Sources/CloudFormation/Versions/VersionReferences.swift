internal import Syntax

/// The versions to which resources and outputs of a template refer.
///
/// All are looked for at once, or the time would grow with the square of the versions.
struct VersionReferences {
  /// The logical IDs of the versions that something refers to.
  private(set) var referred: Set<String> = []
  private let versions: Set<String>
  /// What aliases have led to; they may lead to one node in many ways.
  private var seen: [Bindings: Set<Node>] = [:]

  /// Looks for references to the versions to which no alias leads.
  init(in template: Template) {
    versions = Set(template.qualifiers.versionsWithoutAlias.values.joined().map(\.logicalID))
    guard !versions.isEmpty else { return }
    if let outputs = template.root["Outputs"] { look(into: outputs, .none) }
    for resource in template.declarations.resources {
      if let properties = resource.properties { look(into: properties, resource.bindings) }
    }
  }

  private mutating func look(into node: Node, _ bindings: Bindings) {
    var waiting = [node.target]
    while let node = waiting.popLast() {
      switch node.kind {
      case .scalar: if let text = node.text { look(at: bindings.substituted(in: text)) }
      case .sequence: waiting += node.items
      case .mapping: waiting += node.entries.map(\.value)
      case .alias:
        let isNew = seen[bindings, default: []].insert(node.target).inserted
        if isNew { waiting.append(node.target) }
      }
    }
  }

  /// Notes what a scalar names: by itself, with an attribute, or in a substitution.
  private mutating func look(at text: String) {
    note(text[...])
    note(Substring(text.utf8.prefix { $0 != UInt8(ascii: ".") }))
    var rest = text.utf8[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[dollar...].dropFirst()
      guard rest.first == UInt8(ascii: "{") else { continue }
      // No logical ID holds a bracket, and nothing is read twice.
      let name = rest.dropFirst().prefix { !"{}.$".utf8.contains($0) }
      rest = rest[name.endIndex...]
      guard let end = rest.first, "}.".utf8.contains(end) else { continue }
      note(Substring(name))
    }
  }

  private mutating func note(_ name: Substring) {
    let name = String(name)
    if versions.contains(name) { referred.insert(name) }
  }
}
