import CloudFormation
import Testing

/// What a SAM function takes from `Globals`.
@Suite struct GlobalsTests {
  private static func template(
    _ global: String,
    _ properties: String = "MemorySize: 1",
    attributes: String = ""
  ) -> String {
    TemplateText.serverless(
      properties,
      attributes: attributes,
      sections: """
        Globals:
          Function: {\(global)}
        Parameters: {A: {Type: String, Default: Active, AllowedValues: [Active, PassThrough]}}
        Conditions: {C: !Equals [!Ref A, Active]}
        """
    )
  }

  @Test(arguments: [
    TracingCase("inherited", template("Tracing: Active"), .active, from: .globals),
    TracingCase("disabled for all", template("Tracing: Disabled"), .absent, from: .globals),
    TracingCase("null for all", template("Tracing: null"), .absent, from: .globals),
    TracingCase("nothing to inherit", template("Timeout: 3"), .absent, from: .default),
    TracingCase("overridden", template("Tracing: PassThrough", "Tracing: Active"), .active),
    TracingCase("switched off", template("Tracing: Active", "Tracing: Disabled"), .absent),
    TracingCase(
      "passed through",
      template("Tracing: Active", "Tracing: PassThrough"),
      .passThrough
    ),
    TracingCase("overridden by null", template("Tracing: Active", "Tracing:"), .absent),
    TracingCase("overridden by an empty text", template("Tracing: Active", "Tracing: ''"), .absent),
    TracingCase(
      "overridden by no value",
      template("Tracing: Active", "Tracing: !Ref AWS::NoValue"),
      .absent
    ),
    TracingCase("two mappings", template("Tracing: {Mode: a}", "Tracing: {Foo: b}"), .invalid),
    TracingCase(
      "an intrinsic function is no mapping to merge",
      template("Tracing: !If [C, Active, PassThrough]", "Tracing: Active"),
      .active
    ),
    TracingCase(
      "an inherited intrinsic function",
      template("Tracing: !If [C, Active, PassThrough]"),
      .conditional,
      byDefault: .active,
      from: .globals
    ),
    TracingCase(
      "all globals ignored",
      template("Tracing: Active", attributes: "IgnoreGlobals: '*'"),
      .absent,
      from: .default
    ),
    TracingCase(
      "tracing ignored",
      template("Tracing: Active", attributes: "IgnoreGlobals: [Tracing]"),
      .absent,
      from: .default
    ),
    TracingCase(
      "another property ignored",
      template("Tracing: Active", attributes: "IgnoreGlobals: [Timeout]"),
      .active,
      from: .globals
    ),
    TracingCase(
      "an include in the properties may override",
      template("Tracing: Active", "Fn::Transform: {Name: AWS::Include}"),
      .unknown,
      from: .globals
    ),
  ])
  func tracing(_ situation: TracingCase) throws { try situation.check() }

  @Test func inheritanceIsToldOf() throws {
    let inherited = try Template.function(in: Self.template("Tracing: Active"))
    #expect(inherited?.tracing.isInherited == true)
    let own = try Template.function(in: Self.template("Tracing: Active", "Tracing: Active"))
    #expect(own?.tracing.isInherited == false)
    let mayInherit = try Template.function(in: Self.template("Timeout: 3"))
    #expect(mayInherit?.tracing.isInherited == true)
  }

  @Test(arguments: [
    PermissionCase(
      "a boundary for all",
      template("PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess'"),
      .denied,
      role: .implicit
    ),
    PermissionCase(
      "a boundary for all, overridden by null",
      template(
        "PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess'",
        "PermissionsBoundary:"
      ),
      .granted,
      by: ["AWSXrayWriteOnlyAccess (attached by SAM)"],
      role: .implicit
    ),
    PermissionCase(
      "a boundary for all, overridden",
      template(
        "PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess'",
        "PermissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess'"
      ),
      .granted,
      by: ["AWSXrayWriteOnlyAccess (attached by SAM)"],
      role: .implicit
    ),
    PermissionCase(
      "a boundary for all, ignored",
      template(
        "PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess'",
        attributes: "IgnoreGlobals: [PermissionsBoundary]"
      ),
      .granted,
      by: ["AWSXrayWriteOnlyAccess (attached by SAM)"],
      role: .implicit
    ),
  ])
  func boundary(_ situation: PermissionCase) throws { try situation.check() }
}
