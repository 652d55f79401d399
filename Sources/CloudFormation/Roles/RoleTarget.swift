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
      if let id = evaluator.role(withARN: text) {
        self = .template(id)
      } else if let arn = text.literal ?? text.renderedARN {
        self = .external(.arn(arn))
      } else {
        self = .external(.undecided(text.undecided ?? .shape))
      }
    }
  }
}

extension Evaluator {
  /// The role of the template that an ARN in the account of the stack names, by its logical ID or by
  /// its `RoleName`, and with its `Path`.
  ///
  /// A literal account ID may be that of another account.
  fileprivate func role(withARN text: Text) -> String? {
    guard let arn = RoleARN(text),
      value(ofName: "AWS::AccountId", .none).text?.isSame(as: arn.account) ?? false
    else { return nil }
    let candidates =
      if case .resource(let id)? = arn.name.onlySegment { [id] } else {
        arn.name.rendering.map { declarations.roleNames[$0] } ?? []
      }
    return candidates.first { id in
      guard let role = declarations.resource(id), role.type == .role,
        role.condition.map({ condition($0) != false }) ?? true
      else { return false }
      let name =
        arn.name.onlySegment == .resource(id) ? arn.name : property("RoleName", of: role).text
      return name?.isSame(as: arn.name) ?? false && path(of: role)?.isSame(as: arn.path) ?? false
    }
  }

  private func path(of role: Resource) -> Text? {
    let value = property("Path", of: role)
    return value.isAbsentOrNull ? Text("/") : value.text
  }
}

extension Text {
  /// An ARN of which only parts are open, such as `arn:aws:iam::${AWS::AccountId}:role/lambda`.
  fileprivate var renderedARN: String? {
    guard case .literal(let start)? = segments.first, start.hasPrefix("arn:") else { return nil }
    return rendering
  }
}
