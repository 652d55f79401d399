public import Linting

/// The settings that count for a path, and where each comes from.
public struct ConfigurationReport: Sendable {
  private let path: String
  private let configuration: Configuration
  private let rules: [String]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - path: The file or folder that the settings count for, as it is shown.
  ///   - rules: The IDs of the rules that run, in the order of documentation.
  public init(on path: String, _ configuration: Configuration, running rules: [String]) {
    self.path = path
    self.configuration = configuration
    self.rules = rules
  }

  /// The settings as a configuration file, with their origins in comments.
  public func text(colour: Bool) -> [UInt8] {
    var output = TextBuffer(colour: colour)
    output.writeLine("# Settings of \(path.displayed)", .blue)
    let lines = Setting.all.map { "\($0.name.rawValue): \(configuration[$0.name].yaml)" }
    // Long values do not push the origins of all others aside.
    let width = lines.map(\.displayColumns).filter { $0 <= 48 }.max() ?? 0
    for (setting, line) in zip(Setting.all, lines) {
      output.write(line.padded(to: width))
      let origins = configuration.parts(of: setting.name).map(\.origin.wording)
      output.writeLine("  # \(origins.joined(separator: ", ").displayed)", .blue)
    }
    let running = rules.isEmpty ? "none" : rules.joined(separator: ", ")
    output.writeLine("# Rules that run: \(running)", .blue)
    return output.bytes
  }

  /// The settings for programs: schema version 1 of `xraylint config`.
  public var json: [UInt8] {
    let settings = Setting.all.map { setting in
      let origins = configuration.parts(of: setting.name).map { JSONValue($0.origin) }
      let value: JSONValue = [
        "value": configuration[setting.name].json, "origins": .array(origins),
      ]
      return (key: setting.name.rawValue, value: value)
    }
    return JSONWriter.document([
      "schemaVersion": 1, "path": .string(path), "settings": .object(settings),
      "rules": .strings(rules),
    ])
  }
}

extension Configuration.Origin {
  fileprivate var wording: String {
    switch self {
    case .default: "default"
    case .file(let path, let line): "\(path):\(line)"
    case .commandLine: "command line"
    }
  }
}

extension JSONValue {
  fileprivate init(_ origin: Configuration.Origin) {
    switch origin {
    case .default: self = ["kind": "default"]
    case .file(let path, let line):
      self = ["kind": "file", "path": .string(path), "line": .integer(line)]
    case .commandLine: self = ["kind": "commandLine"]
    }
  }
}
