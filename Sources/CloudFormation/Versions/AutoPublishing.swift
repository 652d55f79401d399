public import Syntax

/// What `AutoPublishAlias` and the properties around it say about a SAM function.
///
/// See <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html>.
public struct AutoPublishing: Sendable {
  /// The name of the property that makes SAM publish at every change.
  public static let allProperties = "AutoPublishAliasAllProperties"

  /// The name of the alias, a parameter's as `${Name}`.
  public let alias: String
  /// The value that names the alias.
  public let aliasNode: Node
  /// Whether `Globals` names the alias.
  public let isAliasInherited: Bool
  /// The value that SAM takes for the hash of the code, in place of what it would compute.
  public let codeSHA256: Node?
  /// The parameter that gives that value.
  public let codeParameter: String?
  /// Whether every change of a property publishes a version.
  public let coversAllProperties: Bool
  /// Where the setting that tells so stands; `default` where there is none.
  public let source: Tracing.Source
  /// Whether the function takes that setting from `Globals`, or would if there was one.
  public let isInherited: Bool
  /// The place of the function's own setting.
  public let ownSlot: PropertySlot

  /// Reads the properties; nil where they publish nothing, or name an alias as SAM does not accept it.
  init?(_ resource: Resource, _ globals: Globals) {
    switch globals.inheritance(of: "AutoPublishAlias", for: resource) {
    case .own(let node): (aliasNode, isAliasInherited) = (node, false)
    case .inherited(let node): (aliasNode, isAliasInherited) = (node, true)
    case .none: return nil
    }
    // SAM resolves parameters here and no other function.
    if let parameter = aliasNode.parameterName {
      alias = "${\(parameter)}"
    } else {
      let bindings = isAliasInherited ? Bindings.none : resource.bindings
      guard let text = aliasNode.plainText.map(bindings.substituted(in:)), !text.isEmpty,
        aliasNode.scalarKind == .string
      else { return nil }
      alias = text
    }
    let hash = resource.properties?["AutoPublishCodeSha256"]
    codeSHA256 = hash.flatMap { $0.isNull || $0.plainText?.isEmpty ?? false ? nil : $0 }
    codeParameter = hash?.parameterName
    let setting: Node?
    switch globals.inheritance(of: Self.allProperties, for: resource) {
    case .own(let node): (setting, source) = (node, .function)
    case .inherited(let node): (setting, source) = (node, .globals)
    case .none: (setting, source) = (nil, .default)
    }
    coversAllProperties = setting?.scalarKind == .boolean(true)
    isInherited = globals.isInherited(Self.allProperties, by: resource)
    ownSlot = resource.slot([Self.allProperties])
  }
}

extension Node {
  /// The name that `Ref` gives, in short or long form.
  fileprivate var parameterName: String? {
    guard let function = IntrinsicFunction(self), function.name == .ref else { return nil }
    return function.text.flatMap { $0.hasPrefix("AWS::") ? nil : $0 }
  }
}

extension Template {
  /// The place in `Globals` of the property that makes SAM publish at every change.
  public var globalAllProperties: PropertySlot {
    Globals(root: root).slot(AutoPublishing.allProperties)
  }
}
