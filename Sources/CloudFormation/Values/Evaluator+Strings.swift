internal import Syntax

/// Functions that put texts together and take them apart.
extension Evaluator {
  /// `Fn::Sub`: a text with `${Name}`, `${Resource.Attribute}` and `${!Literal}`.
  ///
  /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html>.
  func substitution(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    var template = function.text
    var variables: Node?
    if template == nil {
      let arguments = function.arguments
      guard arguments.count == 2, arguments[1].isMapping else {
        return .undecided(.function("Fn::Sub"))
      }
      template = arguments[0].plainText
      variables = arguments[1]
    }
    guard let template else { return .undecided(.function("Fn::Sub")) }
    let filled = bindings.substituted(in: template)
    guard !filled.hasDynamicReference else { return .undecided(.dynamicReference(filled)) }
    var result = Text()
    var rest = Array(filled.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "$")) {
      guard start + 1 < rest.endIndex, rest[start + 1] == UInt8(ascii: "{"),
        let end = rest[start...].firstIndex(of: UInt8(ascii: "}"))
      else {
        result.append(String(decoding: rest[...start], as: UTF8.self))
        rest = rest[(start + 1)...]
        continue
      }
      result.append(String(decoding: rest[..<start], as: UTF8.self))
      let name = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
      result.append(variable(name, variables, bindings))
      rest = rest[(end + 1)...]
    }
    result.append(String(decoding: rest, as: UTF8.self))
    return .text(result, .string)
  }

  private func variable(_ name: String, _ variables: Node?, _ bindings: Bindings) -> Text {
    if name.hasPrefix("!") { return Text("${" + name.dropFirst() + "}") }
    if let own = variables?[name] { return text(of: value(of: own, bindings)) }
    if let (resource, attribute) = name.splitAtFirstDot {
      return Text(.attribute(resource: resource, name: attribute))
    }
    return text(of: value(ofName: name, bindings))
  }

  /// A value as a part of a longer text.
  private func text(of value: Value) -> Text {
    switch value {
    case .text(let text, _): text
    case .undecided(let why): Text(.undecided(why))
    case .absent, .null: Text()
    case .mapping, .list: Text(.undecided(.shape))
    }
  }

  /// `Fn::Join`: the items of a list with a delimiter between them.
  func join(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let arguments = function.arguments
    guard arguments.count == 2, let delimiter = arguments[0].plainText else {
      return .undecided(.function("Fn::Join"))
    }
    switch value(of: arguments[1], bindings) {
    case .list(let items):
      var result = Text()
      for (position, item) in items.enumerated() {
        if position > 0 { result.append(delimiter) }
        result.append(text(of: item))
      }
      return .text(result, .string)
    case .undecided(let why): return .undecided(why)
    case .absent, .null, .text, .mapping: return .undecided(.function("Fn::Join"))
    }
  }

  /// `Fn::Select`: one item of a list.
  func selection(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let arguments = function.arguments
    guard arguments.count == 2, let position = value(of: arguments[0], bindings).literal else {
      return .undecided(.function("Fn::Select"))
    }
    switch value(of: arguments[1], bindings) {
    case .list(let items):
      guard let index = Int(position), items.indices.contains(index) else {
        return .undecided(.function("Fn::Select"))
      }
      return items[index]
    case .undecided(let why): return .undecided(why)
    case .absent, .null, .text, .mapping: return .undecided(.function("Fn::Select"))
    }
  }

  /// `Fn::Split`: the parts of a text around a delimiter.
  func parts(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let arguments = function.arguments
    guard arguments.count == 2, let delimiter = arguments[0].plainText, !delimiter.isEmpty else {
      return .undecided(.function("Fn::Split"))
    }
    let source = value(of: arguments[1], bindings)
    guard let text = source.literal else {
      return .undecided(source.undecided ?? .function("Fn::Split"))
    }
    return .list(text.split(around: delimiter).map { .literal($0) })
  }

  /// `Fn::FindInMap`: an entry of the `Mappings` section, or the default that is given.
  func mapEntry(_ function: IntrinsicFunction, _ bindings: Bindings) -> Value {
    let arguments = function.arguments
    guard arguments.count >= 3 else { return .undecided(.function("Fn::FindInMap")) }
    var names: [String] = []
    for argument in arguments[..<3] {
      let name = value(of: argument, bindings)
      guard let literal = name.literal else {
        // A value that the template does not mention is no key; AWS refuses such a deployment.
        if case .parameter? = name.text?.onlySegment, arguments.count == 3,
          IntrinsicFunction(argument)?.name == .ref, let map = names.first,
          declarations.mappings?[map]?.isEmpty == false
        {
          decisions?.refuse()
        }
        return .undecided(name.undecided ?? .function("Fn::FindInMap"))
      }
      names.append(literal)
    }
    if let entry = declarations.mappings?[names[0]]?[names[1]]?[names[2]] {
      return value(of: entry, bindings)
    }
    if arguments.count > 3, let fallback = arguments[3]["DefaultValue"] {
      return value(of: fallback, bindings)
    }
    return .undecided(.mapEntry(names.joined(separator: ".")))
  }
}

extension String {
  /// The parts of a text around every occurrence of a delimiter.
  fileprivate func split(around delimiter: String) -> [String] {
    let text = Array(utf8)
    let mark = Array(delimiter.utf8)
    var parts: [String] = []
    var start = 0
    var at = 0
    while at < text.count {
      if text[at] == mark[0], text[at...].starts(with: mark) {
        parts.append(String(decoding: text[start..<at], as: UTF8.self))
        at += mark.count
        start = at
      } else {
        at += 1
      }
    }
    return parts + [String(decoding: text[start...], as: UTF8.self)]
  }
}
