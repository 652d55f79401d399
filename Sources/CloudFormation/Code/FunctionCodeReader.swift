internal import Syntax

extension Template {
  /// What the template says about the code of a function; nil for one that is surely not written in Go.
  public func code(of function: Function) -> FunctionCode? {
    guard mayBeGo(function.resource) else { return nil }
    return FunctionCodeReader(function.resource, in: self).code
  }

  /// Whether the runtime, as far as it is written out, is one that runs Go; a look at few bytes, as most
  /// functions are written in other languages.
  private func mayBeGo(_ resource: Resource) -> Bool {
    let inherits = resource.type == .serverlessFunction
    let inherited = inherits ? root["Globals"]?["Function"]?["Runtime"] : nil
    guard let runtime = resource.properties?["Runtime"] ?? inherited else {
      return resource.body["Metadata"]?["DockerContext"] != nil
    }
    return resource.isInLoop || !runtime.isScalar || IntrinsicFunction(runtime) != nil
      || runtime.hasPrefix("provided") || runtime.hasText("go1.x")
  }
}

/// Finds out what a function is built from.
///
/// Only what holds in every deployment counts. See
/// <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/building-custom-runtimes.html>
/// and <https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html>.
private struct FunctionCodeReader {
  private let resource: Resource
  private let globals: Globals?
  private let evaluator: Evaluator

  init(_ resource: Resource, in template: Template) {
    self.resource = resource
    globals = resource.type == .serverlessFunction ? Globals(root: template.root) : nil
    evaluator = Evaluator(template.declarations, .nothing, context: template.context)
  }

  var code: FunctionCode? {
    guard let language else { return nil }
    return FunctionCode(
      language: language,
      folder: folder.flatMap(CodePath.init),
      mayBeTracedByLayer: hasTracingLayer || hasWrapper
    )
  }

  private var isImage: Bool { value("PackageType").literal == "Image" }

  private var metadata: Node? { resource.body["Metadata"] }

  private var language: FunctionCode.Language? {
    if isImage { return metadata?["DockerContext"] == nil ? nil : .customRuntime }
    guard let runtime = value("Runtime").literal else { return nil }
    if runtime == "go1.x" { return .go }
    guard runtime.hasPrefix("provided") else { return nil }
    guard let method = metadata?["BuildMethod"] else { return .customRuntime }
    return switch text(method) {
    case "go1.x"?: .go
    case "makefile"?: .customRuntime
    // Rust and .NET are built with methods of their own.
    default: nil
    }
  }

  private var folder: String? {
    if isImage { return metadata?["DockerContext"].flatMap(text) }
    return value(globals == nil ? "Code" : "CodeUri").literal
  }

  private func text(_ node: Node) -> String? {
    evaluator.value(of: node, resource.bindings).literal
  }

  /// A property whose value is no mapping and no list, with what SAM functions inherit.
  private func value(_ key: String) -> Value {
    let own = evaluator.property(key, of: resource)
    guard own.undecided == nil, let globals,
      case .inherited(let node) = globals.inheritance(of: key, for: resource)
    else { return own }
    return evaluator.value(of: node, .none)
  }

  /// The values of a property that SAM merges, if the function does not ignore the second.
  private func values(_ key: String) -> [Value] {
    let inherited = globals?.lookup(key).map { evaluator.value(of: $0.value, .none) }
    return [evaluator.property(key, of: resource), inherited ?? .absent]
  }

  /// Whether a layer is that of OpenTelemetry, or nobody knows which one it is.
  private var hasTracingLayer: Bool {
    values("Layers").contains { layers in
      switch layers {
      case .absent, .null: false
      case .undecided, .mapping: true
      case .text: mayTrace(layers)
      case .list(let items): items.contains(where: mayTrace)
      }
    }
  }

  private func mayTrace(_ layer: Value) -> Bool {
    guard let text = layer.text, text.hasKnownPart else { return true }
    let name = Array(text.pattern.lowercased().utf8)
    let marks: [StaticString] = ["otel", "opentelemetry", "adot"]
    return marks.contains { name.firstOccurrence(of: $0) != nil }
  }

  /// Whether the variable is set that runs a script around the program, as OpenTelemetry's layers have
  /// it.
  private var hasWrapper: Bool {
    values("Environment").contains { environment in
      switch environment {
      case .absent, .null, .text, .list: return false
      case .undecided: return true
      case .mapping(let node):
        let variables = evaluator.property("Variables", of: node, resource.bindings)
        guard let mapping = variables.mapping else { return variables.undecided != nil }
        return mapping.lookup("AWS_LAMBDA_EXEC_WRAPPER") != nil || mapping.generator != nil
      }
    }
  }
}
