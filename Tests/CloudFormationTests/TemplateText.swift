import CloudFormation
import Syntax

/// Templates of a few lines; functions are called `F`.
enum TemplateText {
  /// A template with an `AWS::Lambda::Function` and whatever else the sections say.
  static func lambda(_ properties: String, sections: String = "", resources: String = "") -> String
  {
    """
    \(sections)
    Resources:
      F:
        Type: AWS::Lambda::Function
        Properties:
    \(indented(properties, by: 6))
    \(indented(resources, by: 2))
    """
  }

  /// A template with an `AWS::Serverless::Function`.
  static func serverless(
    _ properties: String,
    attributes: String = "",
    sections: String = "",
    resources: String = ""
  ) -> String {
    """
    Transform: AWS::Serverless-2016-10-31
    \(sections)
    Resources:
      F:
        Type: AWS::Serverless::Function
    \(indented(attributes, by: 4))
        Properties:
          Handler: a.b
    \(indented(properties, by: 6))
    \(indented(resources, by: 2))
    """
  }

  /// A template with a Lambda function that assumes a role `R` with some properties.
  static func role(_ properties: String, sections: String = "", resources: String = "") -> String {
    lambda(
      "Role: !GetAtt R.Arn",
      sections: sections,
      resources: """
        R:
          Type: AWS::IAM::Role
          Properties:
        \(indented(properties, by: 4))
        \(resources)
        """
    )
  }

  private static func indented(_ text: String, by count: Int) -> String {
    let space = String(repeating: " ", count: count)
    return text.split(separator: "\n").map { space + $0 }.joined(separator: "\n")
  }
}

extension Template {
  /// The templates of a file.
  static func all(in text: String, path: String = "t.yaml") throws -> [Template] {
    templates(in: try SyntaxTree(parsing: SourceText(path: path, text: text)))
  }

  /// The verdicts on the function `F` of a template, or on another one.
  static func function(_ id: String = "F", in text: String) throws -> Function? {
    try all(in: text).first?.functions.first { $0.logicalID == id }
  }
}
