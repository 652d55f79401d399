import ArgumentParser
import Linting

/// What somebody may have meant whose command line is not understood.
enum CommandHint {
  /// Why the first word is neither a command nor a file; nil where all is well.
  static func problem(withArguments arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"),
      !word.contains(where: { $0 == "/" || $0 == "." }),
      !commandNames.contains(word),
      let command = Spelling.closest(to: word, among: commandNames),
      (try? FileSystem.identity(of: FilePath(word), followingLinks: false)) == nil
    else { return nil }
    return "there is neither a command nor a file '\(word)'; did you mean 'xraylint \(command)'?"
  }

  /// The command that an option belongs to that another one does not know; nil where there is none.
  ///
  /// - Parameter message: What the argument parser says.
  static func owner(ofOptionIn message: String) -> String? {
    guard let option = unknownOption(in: message) else { return nil }
    let owner = commands.first { command in
      command.helpMessage(columns: 500).split(separator: "\n").contains { line in
        let names = line.drop { $0 == " " }
        return names.hasPrefix("-")
          && names.split(whereSeparator: { ", /".contains($0) }).contains { $0 == option }
      }
    }
    return owner.map { "'\(option)' belongs to 'xraylint \($0._commandName)'" }
  }

  private static let commands = XRayLint.configuration.subcommands
  private static let commandNames = commands.map { $0._commandName } + ["help"]

  /// The argument parser has no other way to tell.
  private static func unknownOption(in message: String) -> String? {
    let start = "Unknown option '"
    guard message.hasPrefix(start) else { return nil }
    return String(message.dropFirst(start.count).prefix { $0 != "'" })
  }
}
