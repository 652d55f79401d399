import ArgumentParser

/// The command line.
@main
struct XRayLint: AsyncParsableCommand {
  static let name = "xraylint"

  static let configuration = CommandConfiguration(
    commandName: name,
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
      DeployedCommand.self, MapCommand.self, RulesCommand.self, ExplainCommand.self,
      ConfigCommand.self,
    ],
    defaultSubcommand: CheckCommand.self
  )

  /// Parses the command line and runs the command; wrong usage ends with status 2, not with the 64
  /// of `sysexits.h`.
  @MainActor
  static func main() async {
    FileSystem.fillStandardStreams()
    FileSystem.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let problem = CommandHint.problem(withArguments: arguments) { end(with: problem) }
    do {
      var command = try parse(InputOptions.completing(arguments))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch let error as FileError {
      if error.isClosedOutput { exit(withError: ExitCode(ExitStatus.clean.rawValue)) }
      end(with: "\(error)")
    } catch let error as GitRepository.Failure {
      end(with: "\(error)")
    } catch let error as ConfigurationProblems {
      try? StandardStream.error.write(error.description)
      exit(withError: ExitCode(ExitStatus.failure.rawValue))
    } catch let failure as BaselineFile.Failure {
      try? StandardStream.error.write("error: \(failure)\n")
      exit(withError: ExitCode(ExitStatus.failure.rawValue))
    } catch {
      end(with: error)
    }
  }

  /// Prints one line to standard error and ends with the status of a failure.
  private static func end(with problem: String) -> Never {
    try? StandardStream.error.write("error: \(problem)\n")
    exit(withError: ExitCode(ExitStatus.failure.rawValue))
  }

  /// Parses a command line.
  ///
  /// Half of the time that a small file takes would go into options that are not meant: those of the
  /// root and of completion scripts. So parsing starts at the command; only what that does not
  /// understand, such as `--version`, and whatever is wrong is left to the root, which knows the words.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    let command = named ?? CheckCommand.self
    let rest = named == nil ? arguments : Array(arguments.dropFirst())
    if arguments.first != "help", let parsed = try? command.parseAsRoot(rest),
      type(of: parsed) == command
    {
      return parsed
    }
    return try parseAsRoot(arguments)
  }

  /// Prints what the argument parser has to say: help to standard output, errors to standard error.
  private static func end(with error: any Error) -> Never {
    let isSuccess = exitCode(for: error) == .success
    var message = fullMessage(for: error)
    if let hint = CommandHint.owner(ofOptionIn: self.message(for: error)) {
      message =
        "Error: \(hint)\n" + message.split(separator: "\n").dropFirst().joined(separator: "\n")
    }
    if !message.isEmpty {
      let stream = isSuccess ? StandardStream.output : .error
      try? stream.write(message + "\n")
    }
    exit(withError: ExitCode(isSuccess ? ExitStatus.clean.rawValue : ExitStatus.failure.rawValue))
  }
}
