internal import Syntax

/// The `Globals` section of a SAM template, as far as functions and REST APIs inherit from it.
///
/// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html>.
struct Globals: Sendable {
  /// The root of the template.
  let root: Node

  /// What `Globals.Function` holds under a key.
  func lookup(_ key: String) -> Node.Lookup? {
    root["Globals"]?["Function"]?.lookup(key)
  }

  /// The place of a property in `Globals.Function`.
  func slot(_ key: String) -> PropertySlot {
    PropertySlot(["Globals", "Function", key], in: root)
  }

  /// What counts for a property of a function.
  enum Inheritance {
    /// The function's own value, which may be null.
    case own(Node)
    /// The value in `Globals`.
    case inherited(Node)
    /// Neither sets the property.
    case none
  }

  /// What counts for a property of a resource: its own value, even null, before the inherited one.
  ///
  /// Two mappings would be merged; no property that matters here is a mapping. An intrinsic function
  /// counts as a value of its own.
  func inheritance(of key: String, for resource: Resource) -> Inheritance {
    if let own = resource.properties?[key] { return .own(own) }
    guard resource.hasKnownProperties else { return .none }
    guard let inherited = lookup(key)?.value, !isIgnored(key, by: resource) else { return .none }
    return .inherited(inherited)
  }

  /// Whether a resource takes a property from `Globals`, where that has it.
  ///
  /// Where the resource or its `Properties` stand twice, nobody knows what it sets itself.
  func isInherited(_ key: String, by resource: Resource) -> Bool {
    guard resource.hasKnownProperties else { return false }
    return resource.properties?[key] == nil && !isIgnored(key, by: resource)
  }

  /// Whether the resource attribute `IgnoreGlobals` shuts out a property.
  private func isIgnored(_ key: String, by resource: Resource) -> Bool {
    guard let ignored = resource.body["IgnoreGlobals"] else { return false }
    return ignored.hasText("*") || ignored.items.contains { $0.target.hasText(key) }
  }
}
