import Linting
import Rules
import Syntax
import Testing

/// Which files of a run have to wait for each other.
struct FileLinksTests {
  private let child = """
    Parameters: {RoleArn: {Type: String}}
    Resources:
      Orders: {Type: AWS::Lambda::Function, Properties: {Role: !Ref RoleArn}}

    """
  private let parent = """
    Resources:
      Role: {Type: AWS::IAM::Role, Properties: {Path: /}}
      Stack:
        Type: AWS::CloudFormation::Stack
        Properties:
          TemplateURL: nested/child.yaml
          Parameters: {RoleArn: !GetAtt Role.Arn}

    """
  private let exporter = """
    Resources:
      Role: {Type: AWS::IAM::Role, Properties: {Path: /}}
    Outputs:
      Arn: {Value: !GetAtt Role.Arn, Export: {Name: role-arn}}

    """
  private let importer = """
    Resources:
      Orders: {Type: AWS::Lambda::Function, Properties: {Role: !ImportValue role-arn}}

    """

  @Test func aRoleByParameterWaitsOnlyForAParentOfTheRun() throws {
    #expect(try connected(["app/nested/child.yaml": child, "app/other.yaml": child]).isEmpty)
    #expect(
      try connected([
        "app/parent.yaml": parent, "app/nested/child.yaml": child, "other/nested/child.yaml": child,
      ]) == ["app/parent.yaml", "app/nested/child.yaml"]
    )
    #expect(try connected(["app/parent.yaml": parent, "app/other.yaml": child]).isEmpty)
  }

  @Test func anImportWaitsOnlyForItsExporter() throws {
    #expect(try connected(["a.yaml": exporter, "b.yaml": importer]) == ["a.yaml", "b.yaml"])
    let other = importer.replacing("role-arn", with: "another-arn")
    #expect(try connected(["a.yaml": exporter, "b.yaml": other]).isEmpty)
    #expect(try connected(["a.yaml": exporter, "b.yaml": exporter]).isEmpty)
  }

  @Test func nestedStacksMayExportWhatTheyAreGiven() throws {
    let exporting = child + "Outputs: {Arn: {Value: !Ref RoleArn, Export: {Name: role-arn}}}\n"
    #expect(
      try connected([
        "parent.yaml": parent, "nested/child.yaml": exporting, "b.yaml": importer, "c.yaml": child,
      ]) == ["parent.yaml", "nested/child.yaml", "b.yaml"]
    )
  }

  private func connected(_ files: [String: String]) throws -> Set<String> {
    let linter = Linter(rules: AllRules.rules)
    let links = try files.map { path, text in
      let report = try linter.report(on: SourceText(path: path, text: text))
      return FileLinks(of: try #require(report))
    }
    return FileLinks.connectedPaths(among: links)
  }
}
