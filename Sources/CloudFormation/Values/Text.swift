/// A text that a template gives, with holes where only a deployment decides.
///
/// `!Sub arn:${AWS::Partition}:iam::aws:policy/Name` is a literal, a hole and a literal.
struct Text: Hashable, Sendable {
  /// A part of a text.
  enum Segment: Hashable, Sendable {
    /// Known characters.
    case literal(String)
    /// What `Ref` gives for a resource.
    case resource(String)
    /// What `Fn::GetAtt` gives.
    case attribute(resource: String, name: String)
    /// The ARN of a role of another template.
    case foreignRole(ForeignRole)
    /// The value of a parameter or a pseudo parameter that the scenario does not decide.
    case parameter(String)
    /// A hole of which nothing but the reason is known; two of them may differ.
    case undecided(Undecided)
  }

  private(set) var segments: [Segment] = []

  init() {}

  init(_ literal: String) {
    append(literal)
  }

  init(_ segment: Segment) {
    segments = [segment]
  }

  /// The whole text, where it has no hole.
  var literal: String? {
    if segments.isEmpty { return "" }
    guard segments.count == 1, case .literal(let text) = segments[0] else { return nil }
    return text
  }

  /// The only part of a text that has one.
  var onlySegment: Segment? { segments.count == 1 ? segments[0] : nil }

  /// The reason for the first hole.
  var undecided: Undecided? {
    for segment in segments {
      switch segment {
      case .literal: continue
      case .resource(let name): return .attribute(name)
      case .attribute(let resource, let name): return .attribute("\(resource).\(name)")
      case .foreignRole(let role): return .attribute("\(role.logicalID).Arn")
      case .parameter(let name): return .parameter(named: name)
      case .undecided(let why): return why
      }
    }
    return nil
  }

  /// Whether the text is the same as another one however the holes are filled.
  func isSame(as other: Text) -> Bool {
    self == other && segments.allSatisfy { if case .undecided = $0 { false } else { true } }
  }

  /// The text with `${…}` in place of what a deployment decides, such as `${AWS::StackName}-role`;
  /// nil where not all of it has a name.
  var rendering: String? {
    var result = ""
    for segment in segments {
      switch segment {
      case .literal(let text): result += text
      case .resource(let name), .parameter(let name): result += "${\(name)}"
      case .attribute(let resource, let name): result += "${\(resource).\(name)}"
      case .foreignRole(let role): result += "${\(role.logicalID).Arn}"
      case .undecided: return nil
      }
    }
    return result
  }

  /// Whether not all of the text is a hole.
  var hasKnownPart: Bool {
    segments.contains {
      switch $0 {
      case .literal, .resource, .attribute, .foreignRole: true
      case .parameter, .undecided: false
      }
    }
  }

  /// The text with `*` in place of every hole.
  var pattern: String {
    segments.map { if case .literal(let text) = $0 { text } else { "*" } }.joined()
  }

  mutating func append(_ literal: String) {
    guard !literal.isEmpty else { return }
    if case .literal(let text)? = segments.last {
      segments[segments.count - 1] = .literal(text + literal)
    } else {
      segments.append(.literal(literal))
    }
  }

  mutating func append(_ other: Text) {
    for segment in other.segments {
      if case .literal(let text) = segment { append(text) } else { segments.append(segment) }
    }
  }
}
