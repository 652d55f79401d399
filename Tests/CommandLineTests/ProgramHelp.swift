import Syntax
import Testing

@testable import Tool

/// What the program tells about its own commands and options, for tools that complete them.
enum ProgramHelp {
  /// A command that prints a report, and one of the formats that it knows.
  struct Format: CustomTestStringConvertible, Sendable {
    let command: String
    let name: String

    var testDescription: String { "\(command) \(name)" }
  }

  /// Every format of every command that reads templates.
  static let formats: [Format] = {
    guard let outcome = try? Program.run("--experimental-dump-help", in: Program.repository),
      let help = try? SyntaxTree(parsing: SourceText(path: "help.json", bytes: outcome.output)),
      let commands = help.documents[0]["command"]?["subcommands"]
    else { return [] }
    return commands.items.flatMap { command in
      let options = Array(command["arguments"].map { Array($0.items) } ?? [])
      let readsTemplates = options.contains { $0["valueName"]?.hasText("jobs") ?? false }
      let format = options.first { $0["valueName"]?.hasText("output-format") ?? false }
      guard readsTemplates, let name = command["commandName"]?.text,
        let values = format?["allValues"]
      else { return [Format]() }
      return values.items.compactMap { $0.text.map { Format(command: name, name: $0) } }
    }
  }()
}
