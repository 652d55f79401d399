import ArgumentParser

/// The command line.
@main
struct XRayLint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xraylint",
    abstract: "Finds Lambda functions that X-Ray does not trace, and fixes their templates.",
    discussion: """
      Reads AWS CloudFormation and SAM templates. Tells for every Lambda function whether X-Ray \
      will trace it and whether its execution role may send the traces, and writes what is missing \
      into the template.

      Exit status: 0 nothing is left at or above --fail-on, 1 findings are left, 2 the command line \
      is wrong or a file cannot be read, parsed or written.
      """,
    version: Version.text,
    subcommands: [
      CheckCommand.self, FixCommand.self, SuppressCommand.self, InventoryCommand.self,
      DeployedCommand.self,
      RulesCommand.self,
      ExplainCommand.self,
    ],
    defaultSubcommand: CheckCommand.self
  )

  /// Parses the command line and runs the command; wrong usage ends with status 2, not with the 64
  /// of `sysexits.h`.
  static func main() async {
    FileSystem.fillStandardStreams()
    FileSystem.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch let error as FileError {
      if error.isClosedOutput { exit(withError: ExitCode(ExitStatus.clean.rawValue)) }
      try? StandardStream.error.write("error: \(error)\n")
      exit(withError: ExitCode(ExitStatus.failure.rawValue))
    } catch let failure as BaselineFile.Failure {
      try? StandardStream.error.write("error: \(failure)\n")
      exit(withError: ExitCode(ExitStatus.failure.rawValue))
    } catch {
      end(with: error)
    }
  }

  /// Prints what the argument parser has to say: help to standard output, errors to standard error.
  private static func end(with error: any Error) -> Never {
    let isSuccess = exitCode(for: error) == .success
    let message = fullMessage(for: error)
    if !message.isEmpty {
      let stream = isSuccess ? StandardStream.output : .error
      try? stream.write(message + "\n")
    }
    exit(withError: ExitCode(isSuccess ? ExitStatus.clean.rawValue : ExitStatus.failure.rawValue))
  }
}
