import CloudFormation
import Testing

/// A template, the role of its function `F`, and what the role allows.
struct PermissionCase: CustomTestStringConvertible, Sendable {
  let situation: String
  let template: String
  let kind: RoleVerdict.Kind
  let logicalIDs: [String]
  let state: PermissionVerdict.State
  let grantedBy: [String]

  init(
    _ situation: String,
    _ template: String,
    _ state: PermissionVerdict.State,
    by grantedBy: [String] = [],
    role kind: RoleVerdict.Kind = .template,
    _ logicalIDs: [String]? = nil
  ) {
    self.situation = situation
    self.template = template
    self.kind = kind
    self.logicalIDs = logicalIDs ?? (kind == .template ? ["R"] : [])
    self.state = state
    self.grantedBy = grantedBy
  }

  var testDescription: String { situation }

  /// Judges the template and compares.
  func check() throws {
    let function = try #require(try Template.function(in: template))
    #expect(function.role.kind == kind)
    #expect(function.role.logicalIDs == logicalIDs)
    #expect(function.permission.state == state)
    #expect(function.permission.grantedBy == grantedBy)
  }
}
