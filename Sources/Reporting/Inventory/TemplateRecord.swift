public import CloudFormation
public import Linting
internal import ServiceMap
internal import Syntax

/// A template with its functions, as the inventory lists it.
public struct TemplateRecord: Sendable, Hashable {
  /// The path of the file, relative to the working directory, with `/`.
  public let path: String
  /// Whether the template is plain CloudFormation or SAM.
  public let dialect: Dialect
  /// The functions in the order of the template.
  public let functions: [FunctionRecord]

  /// The templates of a file; several documents give several templates of one path.
  public static func records(of report: FileReport) -> [TemplateRecord] {
    let lines = LineTable(report.source)
    return report.templates.map { template in
      let trails = template.functions.isEmpty ? [:] : ServiceMap(of: template).trails
      let publications = PublicationJudge(template)
      return TemplateRecord(
        path: report.source.path,
        dialect: template.dialect,
        functions: template.functions.map { function in
          FunctionRecord(
            function,
            at: lines.location(of: function.resource.key.range.lowerBound),
            versions: VersionsRecord(publications.publications(of: function)),
            trail: trails[function.logicalID],
            code: template.code(of: function).flatMap {
              GoCode(of: $0, in: report.linter.codeFolders)
            }
          )
        }
      )
    }
  }
}
