import CloudFormation
import Testing

/// `Fn::ForEach` in `Resources` and `Conditions`.
@Suite struct LoopTests {
  private static func ids(_ resources: String, sections: String = "") throws -> [String] {
    let template = """
      Transform: AWS::LanguageExtensions
      \(sections)
      Resources:
        Bucket: {Type: AWS::S3::Bucket}
        \(resources)
      """
    return try Template.all(in: template).first?.functions.map(\.logicalID) ?? []
  }

  private static let body = "{Type: AWS::Lambda::Function}"

  @Test(arguments: [
    ("Fn::ForEach::L: [X, [a, b], {'F${X}': \(body)}]", ["Fa", "Fb"]),
    ("Fn::ForEach::L: [X, [a, a], {'F${X}': \(body)}]", ["Fa", "Fa"]),
    ("Fn::ForEach::L: [X, [a-b, c.d], {'F&{X}': \(body)}]", ["Fab", "Fcd"]),
    ("Fn::ForEach::L: [X, [a], {'F${X}': \(body), 'G${X}': \(body)}]", ["Fa", "Ga"]),
    ("Fn::ForEach::L: [X, [1, true], {'F${X}': \(body)}]", ["F1", "Ftrue"]),
    ("Fn::ForEach::L: [X, [a], {'F${Y}': \(body)}]", ["F${Y}"]),
    ("Fn::ForEach::L: [X, [], {'F${X}': \(body)}]", []),
    ("Fn::ForEach::L: [X, !Ref List, {'F${X}': \(body)}]", ["Fp", "Fq"]),
    // What the template does not know stands once, as written.
    ("Fn::ForEach::L: [X, !Ref Open, {'F${X}': \(body)}]", ["F${X}"]),
    ("Fn::ForEach::L: [X, !Ref Text, {'F${X}': \(body)}]", ["F${X}"]),
    ("Fn::ForEach::L: [X, !Split [',', a], {'F${X}': \(body)}]", ["F${X}"]),
    ("Fn::ForEach::L: [X, [!Ref Text], {'F${X}': \(body)}]", ["F${X}"]),
    ("Fn::ForEach::L: [X, a, {'F${X}': \(body)}]", ["F${X}"]),
    (
      "Fn::ForEach::L: [X, [a, b], {Fn::ForEach::K: [Y, [c, d], {'F${X}${Y}': \(body)}]}]",
      ["Fac", "Fad", "Fbc", "Fbd"]
    ),
    (
      "Fn::ForEach::L: [X, [a, b], {Fn::ForEach::K: [Y, ['${X}1'], {'F${Y}': \(body)}]}]",
      ["Fa1", "Fb1"]
    ),
    (
      "Fn::ForEach::L: [X, [a, b], {Fn::ForEach::K: [X, [c], {'F${X}': \(body)}]}]",
      ["Fc", "Fc"]
    ),
    (
      "Fn::ForEach::L: [X, ['${Y}'], {Fn::ForEach::K: [Y, [c], {'F${X}${Y}': \(body)}]}]",
      ["F${Y}c"]
    ),
    ("Fn::ForEach::L: [X, [a]]\n  G: \(body)", ["G"]),
    ("Fn::ForEach::L: text\n  G: \(body)", ["G"]),
    ("Fn::ForEach::L: [X, [a], text]\n  G: \(body)", ["G"]),
    ("Fn::ForEach::L: {a: b}\n  G: \(body)", ["G"]),
  ])
  func resources(_ resources: String, _ expected: [String]) throws {
    let sections = """
      Parameters:
        List: {Type: CommaDelimitedList, Default: 'p, q'}
        Open: {Type: CommaDelimitedList}
        Text: {Type: String, Default: a}
      """
    #expect(try Self.ids(resources, sections: sections) == expected)
  }

  @Test func variablesAreFilledInEverywhere() throws {
    let template = """
      Conditions:
        Fn::ForEach::C: [X, [a, b], {'Is${X}': !Equals ['${X}', a]}]
      Resources:
        Bucket: {Type: AWS::S3::Bucket}
        Fn::ForEach::L:
          - X
          - [a, b]
          - F${X}:
              Type: AWS::Lambda::Function
              Properties:
                Role: !GetAtt R${X}.Arn
                TracingConfig: {Mode: !If ['Is${X}', Active, PassThrough]}
            R${X}:
              Type: AWS::IAM::Role
              Properties: {RoleName: 'name-${X}'}
            P${X}:
              Type: AWS::IAM::Policy
              Properties:
                Roles: [!Sub 'name-${X}']
                PolicyDocument:
                  Statement: {Effect: !If ['Is${X}', Allow, Deny], Action: '*', Resource: '*'}
      """
    let first = try #require(try Template.function("Fa", in: template))
    #expect(first.tracing.state == .active)
    #expect(first.role.logicalIDs == ["Ra"])
    #expect(first.permission.state == .granted)
    #expect(first.resource.isInLoop)
    let second = try #require(try Template.function("Fb", in: template))
    #expect(second.tracing.state == .passThrough)
    #expect(second.permission.state == .denied)
  }

  @Test func aVariableIsALiteralForConditions() throws {
    let template = """
      Parameters: {Stage: {Type: String}}
      Conditions:
        Fn::ForEach::C: [X, [dev, prod], {'Is${X}': !Equals [!Ref Stage, !Ref X]}]
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties: {TracingConfig: {Mode: !If [Isdev, !If [Isprod, Foo, Active], PassThrough]}}
      """
    let tracing = try Template.function(in: template)?.tracing
    #expect(tracing?.activeScenarios?.clauses.first?.values == ["dev"])
  }

  @Test func aVariableMayStandInARef() throws {
    let template = """
      Resources:
        Bucket: {Type: AWS::S3::Bucket}
        Fn::ForEach::L:
          - Mode
          - [Active]
          - F: {Type: AWS::Lambda::Function, Properties: {TracingConfig: {Mode: !Ref Mode}}}
      """
    #expect(try Template.function(in: template)?.tracing.state == .active)
  }

  @Test func manyInstancesAreFilledInUpToALimit() throws {
    func count(_ values: Int) throws -> Int {
      let list = (0..<values).map(String.init).joined(separator: ", ")
      return try Self.ids("Fn::ForEach::L: [X, [\(list)], {'F${X}': \(Self.body)}]").count
    }
    #expect(try count(9_999) == 9_999)
    #expect(try count(10_000) == 1)
  }

  @Test func loopsThatMakeNothingEndSoon() throws {
    let values = (0..<3000).map(String.init).joined(separator: ", ")
    let inner = "{Fn::ForEach::M: [Z, [\(values)], {}]}"
    let middle = "{Fn::ForEach::K: [Y, [\(values)], \(inner)]}"
    let ids = try Self.ids("Fn::ForEach::L: [X, [\(values)], \(middle)]\n  G: \(Self.body)")
    #expect(ids == ["G"])
  }
}
