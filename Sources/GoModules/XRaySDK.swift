/// Facts about the X-Ray SDK for Go.
///
/// See <https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-go.html> and
/// <https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-eos.html>.
public enum XRaySDK {
  /// The path of the module; from the second major version on, that follows behind a slash.
  static let path = "github.com/aws/aws-xray-sdk-go"

  /// The day since which the SDK gets nothing but security fixes.
  public static let maintenanceSince = "2026-02-25"
  /// The newest version that instruments clients of the AWS SDK for Go v1, by `xray.AWS`.
  public static let lastForOldClients = VersionNumber(1, 8, 5)
  /// The newest version that is known.
  public static let newest = VersionNumber(2, 0, 3)

  /// The first versions that need a newer Go than those before them, the newest first.
  private static let floors: [(sdk: VersionNumber, go: VersionNumber)] = [
    (newest, VersionNumber(1, 25)),
    (lastForOldClients, VersionNumber(1, 19)),
    (VersionNumber(1, 0), VersionNumber(1, 9)),
  ]

  /// The version of Go that a version of the SDK needs at least.
  public static func minimumGo(for version: VersionNumber) -> VersionNumber {
    floors.first { $0.sdk <= version }?.go ?? VersionNumber(1, 7)
  }
}

extension GoModule.Requirement {
  /// The major version of the X-Ray SDK; nil for another module.
  var xRaySDKMajor: Int? {
    guard isModule(XRaySDK.path) else { return nil }
    let major = path.dropFirst(XRaySDK.path.utf8.count).dropFirst()
    return VersionNumber(String(major))?.major ?? 1
  }
}

extension GoModule {
  /// A version of the X-Ray SDK whose Go is newer than that of the module.
  public struct OldGo: Sendable, Hashable {
    /// The version of the SDK.
    public let sdk: VersionNumber
    /// The version of Go that it needs.
    public let needed: VersionNumber
    /// The version of Go that the module is written for.
    public let actual: VersionNumber
  }

  /// The requirement of the X-Ray SDK that the module's version of Go is too old for.
  public var goTooOldForSDK: OldGo? {
    for requirement in requirements where requirement.xRaySDKMajor != nil && !requirement.isIndirect
    {
      if let version = VersionNumber(requirement.version), let found = goTooOld(for: version) {
        return found
      }
    }
    return nil
  }

  /// Whether the module's version of Go is too old for a version of the X-Ray SDK.
  public func goTooOld(for sdk: VersionNumber) -> OldGo? {
    let needed = XRaySDK.minimumGo(for: sdk)
    guard let goVersion, goVersion < needed else { return nil }
    return OldGo(sdk: sdk, needed: needed, actual: goVersion)
  }

  /// Whether the module calls AWS with the AWS SDK for Go v1.
  public var usesOldClients: Bool {
    requirements.contains { !$0.isIndirect && $0.path == "github.com/aws/aws-sdk-go" }
  }

  /// Whether nothing traces calls of AWS with the AWS SDK for Go v1 that the module makes: the X-Ray
  /// SDK v2, which does not know that SDK any more, is all that it is instrumented with.
  public var hasUntracedClients: Bool {
    let direct = requirements.filter { !$0.isIndirect }
    return usesOldClients && direct.contains { ($0.xRaySDKMajor ?? 0) > 1 }
      && !direct.contains { $0.xRaySDKMajor == 1 || $0.isModule("go.opentelemetry.io") }
  }
}
