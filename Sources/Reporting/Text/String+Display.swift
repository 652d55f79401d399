internal import Syntax

extension String {
  /// A number with its noun: `1 template`, `2 templates`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A text of one ASCII character, some times over.
  ///
  /// `String(repeating:count:)` appends them one by one.
  static func run(of character: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      buffer.initialize(repeating: UInt8(ascii: character))
      return count
    }
  }

  /// The text with spaces behind it up to a number of columns.
  func padded(to columns: Int) -> String {
    self + .run(of: " ", max(0, columns - displayColumns))
  }

  /// The text with spaces before it up to a number of columns.
  func paddedLeft(to columns: Int) -> String {
    .run(of: " ", max(0, columns - displayColumns)) + self
  }

  /// The number of columns that the text takes in a terminal.
  var displayColumns: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// A place as editors and terminals make it a link: `path:line:column`.
  ///
  /// GitHub Actions takes a line that begins with two colons for a command, so a path that does is
  /// written in another way.
  static func place(_ path: String, _ location: SourceLocation?) -> String {
    let name = path.displayed
    let shown = name.beginsCommand ? "./\(name)" : name
    guard let location else { return shown }
    return "\(shown):\(location.line):\(location.column)"
  }
}

extension StringProtocol {
  /// The text with everything that must not reach a terminal or a log, line breaks included, escaped.
  ///
  /// Texts of templates and file names are written by others.
  var displayed: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) {
      return String(self)
    }
    guard unicodeScalars.contains(where: { $0 == "#" || $0.isInvisible }) else {
      return String(self)
    }
    var result = ""
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      let isEscaped = scalar.isInvisible || unicodeScalars.completesCommandMark(at: index)
      result += isEscaped ? scalar.escape : String(scalar)
    }
    return result
  }

  /// The text as a line may begin with it: GitHub Actions takes two colons there for a command.
  var displayedAtLineStart: String {
    let text = displayed
    guard text.beginsCommand, let colon = text.unicodeScalars.firstIndex(of: ":") else {
      return text
    }
    let rest = text.unicodeScalars[colon...].dropFirst()
    return String(text.unicodeScalars[..<colon]) + Unicode.Scalar(":").escape + String(rest)
  }

  /// Whether GitHub Actions takes a line that begins so for a command: by two colons, behind white space
  /// of whatever kind.
  fileprivate var beginsCommand: Bool {
    unicodeScalars.drop(while: \.properties.isWhitespace).starts(with: "::".unicodeScalars)
  }
}
