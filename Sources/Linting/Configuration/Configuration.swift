internal import Syntax

/// The values of all settings, and where each comes from.
public struct Configuration: Sendable {
  /// Where a value comes from.
  public enum Origin: Sendable, Hashable {
    /// Nobody said anything.
    case `default`
    /// A line, counted from 1, of a configuration file.
    case file(path: String, line: Int)
    /// A flag.
    case commandLine
  }

  /// A value, or a part of one, with where it comes from.
  public struct Part: Sendable, Hashable {
    /// The value.
    public let value: SettingValue
    /// Where it comes from.
    public let origin: Origin
  }

  private var parts: [SettingName: [Part]] = [:]

  /// Creates the configuration that counts where nobody says anything.
  public init() {}

  /// Adds what a file says; it replaces what the files before it said about the same settings.
  public mutating func apply(_ document: ConfigurationDocument) {
    for (name, located) in document.values {
      let origin = Origin.file(path: document.path, line: located.location.line)
      parts[name] = [Part(value: located.value, origin: origin)]
    }
  }

  /// Adds what the command line says: words replace those of a file, lists and mappings add to them.
  ///
  /// `select` begins anew, and so nothing that a file adds to it or takes from it counts any more;
  /// what `extend-select` names is not ignored any more. It is the same with `fixable`.
  public mutating func apply(_ commandLine: CommandLineSettings, _ rules: RuleCatalogue) {
    let values = commandLine.values
    if values[.select] != nil {
      parts[.extendSelect] = nil
      parts[.ignore] = nil
    }
    if values[.fixable] != nil { parts[.unfixable] = nil }
    if let extended = values[.extendSelect] {
      let wanted = rules.ids(of: extended.words)
      parts[.ignore] = parts[.ignore]?.map { part in
        let left = rules.ids(of: part.value.words).subtracting(wanted)
        return Part(value: .list(rules.ids.filter(left.contains)), origin: part.origin)
      }
    }
    for (name, value) in values {
      let part = Part(value: value, origin: .commandLine)
      switch Setting[name].precedence {
      case .replaces: parts[name] = [part]
      case .adds, .addsToDefault: parts[name, default: []].append(part)
      }
    }
  }

  /// The parts of a value, the default among them where it counts; never none.
  public func parts(of name: SettingName) -> [Part] {
    let setting = Setting[name]
    let standard = Part(value: setting.defaultValue, origin: .default)
    let own = parts[name] ?? []
    return own.isEmpty || setting.precedence == .addsToDefault ? [standard] + own : own
  }

  /// The value of a setting.
  public subscript(name: SettingName) -> SettingValue {
    let parts = parts(of: name)
    return parts.dropFirst().reduce(parts[0].value) { $0.joined(with: $1.value) }
  }
}
