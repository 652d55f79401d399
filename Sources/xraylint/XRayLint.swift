import ArgumentParser

@main
struct XRayLint: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "xraylint")
}
