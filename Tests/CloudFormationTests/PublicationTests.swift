import CloudFormation
import Testing

/// Versions and aliases through which callers get what was published, and what publishes them anew.
@Suite struct PublicationTests {
  /// The publications of `F` as `qualifier follows`.
  private func publications(_ text: String) throws -> [String] {
    let template = try #require(try Template.all(in: text).first)
    let function = try #require(template.functions.first { $0.logicalID == "F" })
    return PublicationJudge(template).publications(of: function).map { publication in
      let qualifier =
        switch publication.qualifier {
        case .alias(let name): name
        case .version(let id): "version \(id)"
        }
      return "\(qualifier) \(publication.followsTracing.map { "\($0)" } ?? "maybe")"
    }
  }

  /// The logical IDs that SAM gives to versions tell; observed with its translator 1.110.0.
  @Test(arguments: [
    ("AutoPublishAlias: live", ["live false"]),
    ("AutoPublishAlias: live\nTracing: Active", ["live false"]),
    ("AutoPublishAlias: live\nAutoPublishAliasAllProperties: true", ["live true"]),
    ("AutoPublishAlias: live\nAutoPublishAliasAllProperties: yes", ["live true"]),
    ("AutoPublishAlias: live\nAutoPublishAliasAllProperties: 'true'", ["live false"]),
    ("AutoPublishAlias: live\nAutoPublishAliasAllProperties: false", ["live false"]),
    ("AutoPublishAlias: live\nAutoPublishAliasAllProperties:", ["live false"]),
    ("AutoPublishAlias: live\nAutoPublishAliasAllProperties: !Ref P", ["live maybe"]),
    (
      "AutoPublishAlias: live\nAutoPublishAliasAllProperties: true\nAutoPublishCodeSha256: a",
      ["live false"]
    ),
    ("AutoPublishAlias: live\nAutoPublishCodeSha256: !Ref P", ["live maybe"]),
    (
      "AutoPublishAlias: live\nAutoPublishCodeSha256: ''\nAutoPublishAliasAllProperties: true",
      ["live true"]
    ),
    ("AutoPublishAlias: !Ref P", ["${P} false"]),
    ("AutoPublishAlias: {Ref: P}", ["${P} false"]),
    ("AutoPublishAlias: ''", []),
    ("AutoPublishAlias:", []),
    ("AutoPublishAlias: 5", []),
    ("AutoPublishAlias: !Sub live", []),
    ("AutoPublishAlias: !Ref AWS::NoValue", []),
    ("AutoPublishAliasAllProperties: true", []),
  ])
  func automatic(_ properties: String, _ expected: [String]) throws {
    let text = TemplateText.serverless(properties, sections: "Parameters: {P: {Type: String}}")
    #expect(try publications(text) == expected)
    // The properties mean nothing to the other type.
    #expect(try publications(TemplateText.lambda(properties)) == [])
  }

  @Test(arguments: [
    ("!Ref Mode", "false"), ("!Ref Switch", "true"), ("!Sub '${Mode}'", "true"),
    ("!If [IsOn, Active, PassThrough]", "false"), ("!FindInMap [M, !Ref Mode, k]", "true"),
    ("!Join ['', [!Ref Mode]]", "true"), ("!Join ['', [!If [IsOn, Active, A]]]", "false"),
    ("!ImportValue mode", "false"), ("'{{resolve:ssm:mode}}'", "false"),
  ])
  func whatSAMSeesOfAParameter(_ tracing: String, _ expected: String) throws {
    let text = TemplateText.serverless(
      "AutoPublishAlias: live\nAutoPublishAliasAllProperties: true\nTracing: \(tracing)",
      sections: """
        Parameters:
          Mode: {Type: String, AllowedValues: [Active, PassThrough]}
          Switch: {Type: String, AllowedValues: [Active, Disabled]}
        Conditions: {IsOn: !Equals [!Ref Mode, Active]}
        Mappings: {M: {Active: {k: Active}, PassThrough: {k: PassThrough}}}
        """
    )
    #expect(try publications(text) == ["live \(expected)"])
  }

  @Test(arguments: [
    ("AutoPublishAlias: live", "Handler: b", "", ["live false"]),
    ("AutoPublishAlias: live", "AutoPublishAlias: blue", "", ["blue false"]),
    ("AutoPublishAlias: live", "AutoPublishAlias: ''", "", []),
    ("AutoPublishAlias: live", "Handler: b", "IgnoreGlobals: [AutoPublishAlias]", []),
    ("AutoPublishAliasAllProperties: true", "AutoPublishAlias: live", "", ["live true"]),
    (
      "AutoPublishAliasAllProperties: true",
      "AutoPublishAlias: live\nAutoPublishAliasAllProperties: false", "", ["live false"]
    ),
    (
      "AutoPublishAliasAllProperties: true",
      "AutoPublishAlias: live\nAutoPublishAliasAllProperties:", "", ["live false"]
    ),
  ])
  func inherited(
    _ globals: String,
    _ properties: String,
    _ attributes: String,
    _ expected: [String]
  ) throws {
    let text = TemplateText.serverless(
      properties,
      attributes: attributes,
      sections: "Globals: {Function: {\(globals)}}"
    )
    #expect(try publications(text) == expected)
  }

  private static let version = "{Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref F"

  private static func alias(_ version: String, _ function: String = "!Ref F") -> String {
    "A: {Type: AWS::Lambda::Alias, Properties: {Name: live, FunctionName: \(function), "
      + "FunctionVersion: \(version)}}"
  }

  @Test(arguments: [
    ("V: \(version)}}", []),
    ("V: \(version)}}\nT: {Type: AWS::SNS::Topic, Properties: {X: !Ref V}}", ["version V false"]),
    ("V: \(version)}}\n\(alias("!GetAtt V.Version"))", ["live false"]),
    ("V: \(version)}}\n\(alias("!GetAtt V.Version", "!GetAtt V.FunctionName"))", ["live false"]),
    ("V: \(version), Description: !Ref P}}\n\(alias("!GetAtt V.Version"))", ["live maybe"]),
    (
      "V: \(version), Description: !Ref AWS::Region}}\n\(alias("!GetAtt V.Version"))",
      ["live false"]
    ),
    ("V: \(version), CodeSha256: !GetAtt H.Sum}}\n\(alias("!GetAtt V.Version"))", ["live maybe"]),
    (alias("'3'"), ["live false"]), (alias("!Ref P"), ["live maybe"]), (alias("$LATEST"), []),
    (alias("'3'", "!Sub '${AWS::StackName}-f'"), ["live false"]),
    (alias("'3'", "!Sub '${AWS::StackName}-g'"), []),
    (alias("'3'", "!ImportValue f"), []),
  ])
  func resources(_ resources: String, _ expected: [String]) throws {
    let text = TemplateText.lambda(
      "FunctionName: !Sub '${AWS::StackName}-f'",
      sections: "Parameters: {P: {Type: String}}",
      resources: resources
    )
    #expect(try publications(text) == expected)
  }

  @Test(arguments: [
    ("!Ref V", true), ("!GetAtt V.Version", true), ("[{K: [!GetAtt [V, Version]]}]", true),
    ("!Sub 'a${V}'", true), ("!Sub '${V.Version}'", true), ("!Sub '$${A}${A.B}${${V}'", true),
    ("!Sub ['${A}', {A: !Ref V}]", true), ("W", false), ("!Ref VV", false), ("!GetAtt A.V", false),
    ("!Sub '${VV}${!V}${ V }${V'", false), ("!Sub '$V {V}'", false), ("{V: a}", false),
    ("[&a [!Ref V], *a]", true), ("[&a [W], *a, *a]", false),
  ])
  func references(_ value: String, _ isReferred: Bool) throws {
    let expected = isReferred ? ["version V false"] : []
    let resources = "V: \(Self.version)}}\nT: {Type: AWS::SNS::Topic, Properties: {X: \(value)}}"
    #expect(try publications(TemplateText.lambda("", resources: resources)) == expected)
    let outputs = "Outputs: {O: {Value: \(value)}}"
    let text = TemplateText.lambda("", sections: outputs, resources: "V: \(Self.version)}}")
    #expect(try publications(text) == expected)
  }

  /// What an alias leads to names other versions in other turns of a loop.
  @Test func referencesInLoops() throws {
    let turns = "Fn::ForEach::L: [N, [A, B], {'T${N}': {Type: AWS::SNS::Topic, Properties: *x}}]"
    let topic = "T: {Type: AWS::SNS::Topic, Properties: &x {X: !Sub '${V${N}.Version}'}}"
    let versions = "VA: \(Self.version)}}\nVB: \(Self.version)}}\nVC: \(Self.version)}}"
    let text = TemplateText.lambda(
      "",
      sections: "Transform: AWS::LanguageExtensions",
      resources: "\(versions)\n\(topic)\n\(turns)"
    )
    #expect(try publications(text) == ["version VA false", "version VB false"])
  }
}
