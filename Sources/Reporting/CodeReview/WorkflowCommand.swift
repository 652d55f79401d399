internal import Syntax

/// A line that GitHub Actions takes as a command and not as output.
///
/// See <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>; the
/// escapes are those of <https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts>.
struct WorkflowCommand {
  private let name: String
  private let properties: [(name: String, value: String)]
  private let message: [String]

  /// Creates a command of texts that may be of others; the message consists of lines.
  init(_ name: String, _ properties: [(name: String, value: String)], message: [String]) {
    self.name = name
    self.properties = properties
    self.message = message
  }

  /// The command with a line feed at its end.
  var line: String {
    let properties = properties.map { "\($0.name)=\($0.value.escapedProperty)" }
    let message = message.map(\.escapedData).joined(separator: "%0A")
    return "::\(name) \(properties.joined(separator: ","))::\(message)\n"
  }
}

extension String {
  /// A line feed cannot be left: it is shown as an escape, like all that cannot be seen.
  fileprivate var escapedData: String {
    displayed.replacing("%", with: "%25")
  }

  fileprivate var escapedProperty: String {
    escapedData.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
