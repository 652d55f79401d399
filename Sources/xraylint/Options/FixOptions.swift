public import ArgumentParser
public import Linting

/// Which fixes are applied, and how they are written.
struct FixOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Apply unsafe fixes as well.",
      discussion: """
        An unsafe fix activates tracing although the template does not hold the execution role. \
        Lambda refuses the deployment if the role lacks the permission.
        """
    )
  )
  var unsafeFixes = false

  @Option(
    help: ArgumentHelp(
      "Where SAM functions without a setting get theirs: function or globals.",
      valueName: "place"
    )
  )
  var samPlacement = FixSettings.SAMPlacement.function

  @Option(
    help: ArgumentHelp(
      "How a role is let send traces: by the managed policy or by an inline one.",
      valueName: "style"
    )
  )
  var policyStyle = FixSettings.PolicyStyle.managed

  @Option(help: ArgumentHelp("The name of the inline policy.", valueName: "name"))
  var policyName = FixSettings().policyName

  func validate() throws {
    let allowed = policyName.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "+=,.@_-".utf8.contains(byte)
      }
    }
    guard allowed, (1...128).contains(policyName.utf8.count) else {
      throw ValidationError(
        "--policy-name takes 1 to 128 letters, digits and characters of +=,.@_-"
      )
    }
  }

  /// The settings that the options amount to.
  var settings: FixSettings {
    var settings = FixSettings()
    settings.includesUnsafe = unsafeFixes
    settings.samPlacement = samPlacement
    settings.policyStyle = policyStyle
    settings.policyName = policyName
    return settings
  }
}

extension FixSettings.SAMPlacement: ExpressibleByArgument {}
extension FixSettings.PolicyStyle: ExpressibleByArgument {}
