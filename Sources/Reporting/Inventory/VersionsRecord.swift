internal import CloudFormation

/// What is published of a function, as the inventory lists it.
public struct VersionsRecord: Sendable, Hashable {
  /// What publishes versions.
  public enum Publisher: String, Sendable, CaseIterable {
    /// SAM.
    case autoPublishAlias = "AutoPublishAlias"
    /// The template.
    case version = "AWS::Lambda::Version"
  }

  /// What publishes versions; nil where nothing in the template does.
  public let publishedBy: Publisher?
  /// The names of the aliases through which the function is called.
  public let aliases: [String]
  /// Whether a change of tracing publishes a version; nil where there is none, or where the deployment
  /// decides.
  public let followsTracing: Bool?

  init(_ publications: [Publication]) {
    let publishers = publications.compactMap(\.trigger.publisher)
    publishedBy = publishers.first
    aliases = publications.compactMap(\.alias).uniqued
    let follows = publications.map(\.followsTracing)
    // What some callers get late is late.
    followsTracing =
      follows.contains(false) ? false : follows.contains(nil) ? nil : follows.first ?? nil
  }
}

extension Publication.Trigger {
  fileprivate var publisher: VersionsRecord.Publisher? {
    switch self {
    case .properties, .code, .codeSHA256: .autoPublishAlias
    case .logicalID: .version
    case .number: nil
    }
  }
}
