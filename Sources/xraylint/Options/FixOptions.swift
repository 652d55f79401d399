import ArgumentParser
import Linting

/// Which fixes are applied, and how they are written.
struct FixOptions: SettingArguments {
  @Flag(inversion: .prefixedNo, help: .setting(.unsafeFixes)) var unsafeFixes: Bool?

  @Option(
    help: .setting(.samPlacement),
    completion: .list(FixSettings.SAMPlacement.allCases.map(\.rawValue))
  )
  var samPlacement: String?

  @Option(
    help: .setting(.policyStyle),
    completion: .list(FixSettings.PolicyStyle.allCases.map(\.rawValue))
  )
  var policyStyle: String?

  @Option(help: .setting(.policyName)) var policyName: String?

  var arguments: [SettingName: [String]] {
    [
      .unsafeFixes: unsafeFixes.settingArguments, .samPlacement: samPlacement.settingArguments,
      .policyStyle: policyStyle.settingArguments, .policyName: policyName.settingArguments,
    ]
  }
}
