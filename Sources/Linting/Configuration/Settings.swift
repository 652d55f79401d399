public import CloudFormation

/// What a configuration amounts to for the templates that it counts for.
public struct Settings: Sendable {
  /// Rules that do not run on some paths.
  public struct PathIgnore: Sendable, Hashable {
    /// The pattern of the paths, in the syntax of `.gitignore`.
    public let pattern: String
    /// The IDs of the rules.
    public let rules: Set<String>
    /// Where it comes from; the pattern is relative to the folder of the file.
    public let origin: Configuration.Origin
  }

  /// The IDs of the rules that run.
  public let rules: Set<String>
  /// The IDs of the rules whose fixes are not offered.
  public let unfixable: Set<String>
  /// Rules that do not run on some paths.
  public let pathIgnores: [PathIgnore]
  /// Severities that count instead of those of the rules.
  public let severities: [String: Severity]
  /// The severity from which findings count.
  public let failOn: Severity
  /// The roles elsewhere whose permission is taken as given.
  public let trustedRoles: TrustedRoles
  /// How fixes are written.
  public let fixes: FixSettings
  /// Whether every suppression has to give a reason.
  public let requiresReason: Bool
  /// The patterns of files and folders to pass over, with where they come from; the later ones count
  /// more.
  public let excludes: [Configuration.Part]

  /// Works out what a configuration amounts to.
  public init(_ configuration: Configuration, _ catalogue: RuleCatalogue) {
    func ids(_ name: SettingName) -> Set<String> { catalogue.ids(of: configuration[name].words) }
    func word<Choice: RawRepresentable<String>>(_ name: SettingName, _ standard: Choice) -> Choice {
      configuration[name].words.first.flatMap(Choice.init) ?? standard
    }
    rules = ids(.select).union(ids(.extendSelect)).subtracting(ids(.ignore))
    unfixable = Set(catalogue.ids).subtracting(ids(.fixable)).union(ids(.unfixable))
    pathIgnores = configuration.parts(of: .perPathIgnores).flatMap { part in
      part.value.entries.map { entry in
        PathIgnore(
          pattern: entry.key,
          rules: catalogue.ids(of: entry.value.words),
          origin: part.origin
        )
      }
    }
    severities = Dictionary(
      configuration[.severity].entries.compactMap { entry in
        entry.value.words.first.flatMap(Severity.init).map { (entry.key, $0) }
      },
      uniquingKeysWith: { _, last in last }
    )
    failOn = word(.failOn, .warning)
    trustedRoles = TrustedRoles(configuration[.trustedRoles].words)
    var fixes = FixSettings()
    fixes.includesUnsafe = configuration[.unsafeFixes] == .boolean(true)
    fixes.samPlacement = word(.samPlacement, fixes.samPlacement)
    fixes.policyStyle = word(.policyStyle, fixes.policyStyle)
    fixes.policyName = configuration[.policyName].words.first ?? fixes.policyName
    self.fixes = fixes
    requiresReason = configuration[.requireReason] == .boolean(true)
    excludes = configuration.parts(of: .exclude)
  }

  /// A linter that does as the settings say.
  ///
  /// - Parameters:
  ///   - all: All rules that there are.
  ///   - ignored: Further rules that do not run.
  ///   - today: The day that decides whether a suppression has expired; nil where none ever does.
  public func linter(
    running all: [any Rule],
    ignoring ignored: Set<String> = [],
    today: CalendarDate? = nil
  ) -> Linter {
    var suppressions = SuppressionSettings()
    suppressions.requiresReason = requiresReason
    suppressions.today = today
    suppressions.knownRules = all
    return Linter(
      rules: all.filter { rules.contains($0.metadata.id) && !ignored.contains($0.metadata.id) },
      settings: fixes,
      suppressions: suppressions,
      severities: severities,
      unfixable: unfixable,
      trustedRoles: trustedRoles
    )
  }
}
