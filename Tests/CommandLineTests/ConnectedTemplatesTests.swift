import Testing

/// Templates of one run that give roles to each other.
@Suite struct ConnectedTemplatesTests {
  /// A function whose role is a parameter.
  private static let child = """
    Parameters: {RoleArn: {Type: String}}
    Resources:
      Orders:
        Type: AWS::Lambda::Function
        Properties:
          Role: !Ref RoleArn

    """

  /// A role, and whatever passes it on.
  private static func parent(_ resources: String, policies: String = "") -> String {
    """
    Resources:
      Worker:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument: {}\(policies)
    \(resources)

    """
  }

  private static let nestedStack = """
      Nested:
        Type: AWS::CloudFormation::Stack
        Properties: {TemplateURL: ./stacks/child.yaml, Parameters: {RoleArn: !GetAtt Worker.Arn}}
    """

  private static let export = """
    Outputs:
      Role: {Value: !GetAtt Worker.Arn, Export: {Name: worker-role}}
    """

  private static let grant = """

          ManagedPolicyArns: ['arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess']
    """

  private static func verdicts(_ files: [(String, String)]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let outcome = try Program.run("inventory --output-format csv", in: folder.path)
    return outcome.text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return [cells[0], cells[2], cells[9], cells[10], cells[11]].joined(separator: " ")
    }
  }

  @Test func aNestedStackTakesTheRoleThatItsParentPasses() throws {
    let files = [
      ("parent.yaml", Self.parent(Self.nestedStack, policies: Self.grant)),
      ("stacks/child.yaml", Self.child),
    ]
    #expect(try Self.verdicts(files) == ["stacks/child.yaml Orders template Worker granted"])
  }

  @Test func aServerlessApplicationIsANestedStack() throws {
    let application = """
        Nested:
          Type: AWS::Serverless::Application
          Properties: {Location: stacks/child.yaml, Parameters: {RoleArn: !GetAtt Worker.Arn}}
      """
    let files = [
      ("parent.yaml", Self.parent(application)), ("stacks/child.yaml", Self.child),
    ]
    #expect(try Self.verdicts(files) == ["stacks/child.yaml Orders template Worker missing"])
  }

  @Test func anImportTakesTheRoleThatAnotherTemplateExports() throws {
    let importing = """
      Resources:
        Orders:
          Type: AWS::Lambda::Function
          Properties: {Role: !ImportValue worker-role}
      """
    let files = [
      ("base.yaml", Self.parent(Self.export, policies: Self.grant)), ("app.yaml", importing),
    ]
    #expect(try Self.verdicts(files) == ["app.yaml Orders template Worker granted"])
  }

  @Test(arguments: [
    // Nothing is read because a template names it.
    [("stacks/child.yaml", child)],
    // Two parents that pass different roles decide nothing.
    [
      ("one.yaml", parent(nestedStack)), ("two.yaml", parent(nestedStack)),
      ("stacks/child.yaml", child),
    ],
    // A template at an address is not a file.
    [
      (
        "one.yaml",
        parent(
          "  Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "
            + "'https://example.com/stacks/child.yaml', Parameters: {RoleArn: !GetAtt Worker.Arn}}}"
        )
      ), ("stacks/child.yaml", child),
    ],
  ])
  func theRoleStaysOutside(_ files: [(String, String)]) throws {
    #expect(try Self.verdicts(files) == ["stacks/child.yaml Orders external  unknown"])
  }

  @Test func aFindingNamesTheOtherFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("parent.yaml", Self.parent(Self.nestedStack))
    try folder.write("stacks/child.yaml", Self.child)
    let outcome = try Program.run("check", in: folder.path)
    #expect(outcome.text.contains("function 'Orders' in stacks/child.yaml assumes it"))
    #expect(outcome.text.contains("role 'Worker' in parent.yaml does not allow sending traces yet"))
  }

  /// The files stand in the order in which they must not be fixed.
  @Test func rolesAreFixedBeforeThoseWhoTakeThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.child)
    try folder.write(
      "b.yaml",
      Self.child + """
          Own: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
          Nested:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: a.yaml, Parameters: {RoleArn: !GetAtt Own.Arn}}

        """
    )
    let parent = Self.parent(Self.nestedStack)
    try folder.write(
      "c.yaml",
      parent.split(separator: "./stacks/child.yaml").joined(separator: "b.yaml")
    )
    let outcome = try Program.run("fix", in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("4 fixed in 3 files"))
    #expect(try Program.run("fix", in: folder.path).text.contains("no findings"))
  }
}
