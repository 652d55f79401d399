import CloudFormation
import Syntax
import Testing

/// What a template is, and shapes that no template should have.
@Suite struct TemplateTests {
  @Test(arguments: [
    ("Resources: {F: {Type: A}}", true),
    ("Resources: {F: {Type: Custom::Thing}}", true),
    ("Resources: {a: b, F: {Type: 'A'}}", true),
    ("x: &r {F: {Type: A}}\nResources: *r", true),
    ("x: &r {Type: A}\nResources: {F: *r}", true),
    ("x: &r {F: {Type: A}}\nResources: {<<: *r}", true),
    (#"{"Resources": {"F": {"Type": "A"}}}"#, true),
    ("Resources: {Fn::ForEach::L: [X, [a], {'F${X}': {Type: A}}], F: {Type: A}}", true),
    // The contract asks for an entry with a string `Type`; judges of fixes take no less.
    ("Resources: {Fn::ForEach::L: [X, [a], {'F${X}': {Type: A}}]}", false),
    ("Resources: {}", false),
    ("Resources: {F: {Type: 1}}", false),
    ("Resources: {F: {Type: true}}", false),
    ("Resources: {F: {Type: }}", false),
    ("Resources: {F: {Type: [A]}}", false),
    ("Resources: {F: {Type: !Ref A}}", false),
    ("Resources: {F: {Other: A}}", false),
    ("Resources: {F: A}", false),
    ("Resources: [{Type: A}]", false),
    ("Resources: text", false),
    ("Resources:", false),
    ("resources: {F: {Type: A}}", false),
    ("AWSTemplateFormatVersion: '2010-09-09'", false),
    ("[a]", false),
    ("text", false),
    ("", false),
  ])
  func detection(_ text: String, _ isTemplate: Bool) throws {
    #expect(try Template.all(in: text).isEmpty == !isTemplate)
  }

  @Test func everyDocumentOfAFileMayBeATemplate() throws {
    let text = "Resources: {F: {Type: A}}\n---\nother: 1\n---\nResources: {G: {Type: A}}\n"
    #expect(try Template.all(in: text).count == 2)
  }

  @Test(arguments: [
    ("", "AWS::Lambda::Function", Dialect.cloudFormation),
    ("", "AWS::Serverless::Function", .sam),
    ("", "AWS::Serverless::Api", .sam),
    ("Transform: AWS::Serverless-2016-10-31", "AWS::Lambda::Function", .sam),
    ("Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]", "A", .sam),
    ("Transform: [AWS::LanguageExtensions]", "A", .cloudFormation),
    ("Transform: AWS::Include", "A", .cloudFormation),
    ("Transform: {Name: AWS::Serverless}", "A", .cloudFormation),
    ("Transform:", "A", .cloudFormation),
  ])
  func dialect(_ transform: String, _ type: String, _ dialect: Dialect) throws {
    let text = "\(transform)\nResources: {F: {Type: '\(type)'}}"
    #expect(try Template.all(in: text).first?.dialect == dialect)
  }

  @Test func aliasesAndMergeKeysAreFollowed() throws {
    let template = """
      x-mode: &mode Active
      x-config: &config {TracingConfig: {Mode: *mode}}
      x-if: &if {Fn::If: [C, Active, PassThrough]}
      Conditions: {C: !Equals [a, a]}
      Resources:
        F: &function
          Type: AWS::Lambda::Function
          Properties: {<<: *config, Role: !GetAtt R.Arn}
        G: *function
        H: {<<: *function, Properties: {<<: *config, TracingConfig: {Mode: PassThrough}}}
        I: {Type: AWS::Lambda::Function, Properties: {TracingConfig: {Mode: {<<: *if}}}}
        R: {Type: AWS::IAM::Role}
      """
    let functions = try #require(try Template.all(in: template).first).functions
    #expect(functions.map(\.logicalID) == ["F", "G", "H", "I"])
    #expect(functions.map(\.tracing.state) == [.active, .active, .passThrough, .active])
    #expect(functions.map(\.role.kind) == [.template, .template, .missing, .missing])
  }

  @Test(arguments: [
    "Resources: {a: 1, b: [x], c: , F: {Type: AWS::Lambda::Function, Properties: text}}",
    "Resources: {F: {Type: AWS::Lambda::Function, Properties: [a, b]}}",
    "Resources: {F: {Type: AWS::Lambda::Function, Properties: }}",
    "Resources: {F: {Type: AWS::Lambda::Function}}",
    "Resources: {F: {Type: AWS::Lambda::Function, Properties: !If [C, {a: b}, {}]}}",
    "Resources: {F: {Type: AWS::Serverless::Function, Properties: text}}",
    "Resources: {F: {Type: AWS::Serverless::Function, Properties: [a]}}",
    "Resources: {F: {Type: AWS::Serverless::Function, Properties: }}",
    "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Fn::Transform: a}}}",
    "Resources: {F: {Type: AWS::Serverless::Function, Condition: [a], IgnoreGlobals: {a: b}}}",
    "Globals: text\nResources: {F: {Type: AWS::Serverless::Function}}",
    "Globals: {Function: [Tracing]}\nResources: {F: {Type: AWS::Serverless::Function}}",
    "Parameters: text\nConditions: [a]\nMappings: 1\nResources: {F: {Type: AWS::Lambda::Function}}",
    "Parameters: {P: text}\nConditions: {C: }\nResources: {F: {Type: AWS::Lambda::Function}}",
    "Resources: {[a]: b, F: {Type: AWS::Lambda::Function, Properties: {{a: b}: c}}}",
    """
    Resources:
      F: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt R.Arn}}
      R: {Type: AWS::IAM::Role, Properties: text}
      P: {Type: AWS::IAM::Policy, Properties: [a]}
      M: {Type: AWS::IAM::ManagedPolicy}
      V: {Type: AWS::Lambda::Version, Properties: text}
      D: {Type: AWS::CloudFront::Distribution, Properties: text}
    """,
  ])
  func oddShapesAreJudged(_ text: String) throws {
    let template = try #require(try Template.all(in: text).first)
    #expect(template.functions.count == 1)
    #expect(template.roleUses.count <= 1)
    #expect(template.functions.allSatisfy { $0.tracing.state != .active })
  }

  @Test func propertiesOfNoMappingAreNotDecided() throws {
    for type in ["AWS::Lambda::Function", "AWS::Serverless::Function"] {
      for properties in ["text", "[a]", "{Fn::Transform: {Name: a}}"] {
        let text = "Resources: {F: {Type: '\(type)', Properties: \(properties)}}"
        let function = try #require(try Template.function(in: text))
        #expect(function.tracing.state == .unknown)
        #expect(function.role.kind == .external)
        #expect(function.permission.state == .unknown)
      }
    }
  }

  @Test func resourcesKnowTheirConstruct() throws {
    let text = """
      Resources:
        F: {Type: AWS::Lambda::Function, Metadata: {aws:cdk:path: App/F/Resource}}
      """
    #expect(try Template.function(in: text)?.resource.constructPath == "App/F/Resource")
  }

  @Test(arguments: [
    ("Resources:", true, false),
    (#"{"Reso\u0075rces": {}}"#, true, false),
    ("a: b", false, false),
    ("AWS::Lambda", false, true),
  ])
  func quickLooks(_ text: String, _ isPossible: Bool, _ isLikely: Bool) {
    let source = SourceText(path: "t", text: text)
    #expect(Template.isPossible(in: source) == isPossible)
    #expect(Template.isLikely(in: source) == isLikely)
  }
}
