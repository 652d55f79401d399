internal import Syntax

/// The execution role of a function in one scenario.
enum RoleTarget: Hashable, Sendable {
  /// The role that SAM makes for the function, by its logical ID.
  case implicit(String)
  /// An `AWS::IAM::Role` of the template, by its logical ID.
  case template(String)
  /// A role of another template of the same run.
  case foreign(ForeignRole)
  /// A role outside the template.
  case external(ExternalRole)
  /// No role at all.
  case missing

  /// Finds the role that the value of a `Role` property names.
  init(_ value: Value, _ evaluator: Evaluator) {
    switch value {
    case .absent, .null: self = .missing
    case .undecided(let why): self = .external(.undecided(why))
    case .mapping, .list: self = .external(.undecided(.shape))
    case .text(let text, _): self = RoleTarget(text, evaluator)
    }
  }

  private init(_ text: Text, _ evaluator: Evaluator) {
    let declarations = evaluator.declarations
    switch text.onlySegment {
    case .foreignRole(let role)?: self = .foreign(role)
    case .attribute(let id, "Arn")? where declarations.resource(id)?.type == .role:
      self = .template(id)
    case .resource(let id)? where declarations.resource(id)?.type == .role:
      self = .external(.nameForARN(id))
    default:
      if let id = text.roleARN.flatMap({ evaluator.role(named: $0) }) {
        self = .template(id)
      } else if let literal = text.literal {
        self = .external(.arn(literal))
      } else {
        self = .external(.undecided(text.undecided ?? .shape))
      }
    }
  }
}

/// What is known of a role outside the template.
public enum ExternalRole: Hashable, Sendable {
  /// Its ARN, or another text.
  case arn(String)
  /// The role is in the template, but `Ref` gives its name where an ARN is needed.
  case nameForARN(String)
  /// Only a deployment decides which role it is.
  case undecided(Undecided)
}

extension Evaluator {
  /// The role of the template that an ARN in the account of the stack names, by its logical ID or by
  /// its `RoleName`, and with its `Path`.
  fileprivate func role(named arn: RoleARN) -> String? {
    let candidates: [Resource]
    if case .resource(let id)? = arn.name.onlySegment {
      candidates = [declarations.resource(id)].compactMap { $0 }
    } else {
      candidates = declarations.resources
    }
    return candidates.first { resource in
      guard let role = Role(resource) else { return false }
      let isNamed =
        arn.name == Text(.resource(resource.logicalID))
        || arn.name == role.property("RoleName", self).text
      return isNamed && arn.path == role.property("Path", self).text ?? Text("/")
    }?.logicalID
  }
}

/// The parts of a role's ARN behind `:role/`.
struct RoleARN {
  /// The path with its slashes, such as `/` or `/service/`.
  let path: Text
  /// The name.
  let name: Text
}

extension Text {
  /// The path and name, where the text is the ARN of a role in the account of the stack.
  ///
  /// A literal account ID may be that of another account.
  fileprivate var roleARN: RoleARN? {
    guard case .literal(let start)? = segments.first, start.hasPrefix("arn:"),
      let mark = segments.firstIndex(where: { $0.literal?.contains(":role/") ?? false }), mark > 0,
      segments[..<mark].contains(.undecided(.pseudoParameter("AWS::AccountId"))),
      let literal = segments[mark].literal, let behind = literal.part(behind: ":role")
    else { return nil }
    var rest = Text(behind)
    for segment in segments[(mark + 1)...] { rest.append(Text(segment)) }
    guard let last = rest.segments.lastIndex(where: { $0.literal?.contains("/") ?? false }),
      let slash = rest.segments[last].literal.flatMap({ $0.splitBehindLastSlash })
    else { return nil }
    var path = Text()
    for segment in rest.segments[..<last] { path.append(Text(segment)) }
    path.append(slash.0)
    var name = Text(slash.1)
    for segment in rest.segments[(last + 1)...] { name.append(Text(segment)) }
    return RoleARN(path: path, name: name)
  }
}

extension Text.Segment {
  fileprivate var literal: String? {
    if case .literal(let text) = self { text } else { nil }
  }
}

extension String {
  fileprivate func contains(_ part: StaticString) -> Bool {
    Array(utf8).firstOccurrence(of: part) != nil
  }

  fileprivate func part(behind mark: StaticString) -> String? {
    let bytes = Array(utf8)
    guard let at = bytes.firstOccurrence(of: mark) else { return nil }
    return String(decoding: bytes[(at + mark.utf8CodeUnitCount)...], as: UTF8.self)
  }

  fileprivate var splitBehindLastSlash: (String, String)? {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(self[...slash]), String(self[index(after: slash)...]))
  }
}
