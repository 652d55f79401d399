/// A script of commands and comments for a POSIX shell, in which no text of others is ever a command.
///
/// See <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02>.
struct ShellScript {
  private(set) var lines: [String] = []

  /// Adds a comment of one line, whatever the text holds.
  mutating func comment(_ text: String) {
    lines.append("# " + text.displayed)
  }

  /// Adds a command of words.
  mutating func command(_ words: [String]) {
    lines.append(words.map(ShellScript.quoted).joined(separator: " "))
  }

  /// The bytes of the script.
  var bytes: [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A word that a shell takes as it is; quoted only where it must be.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_./:=+,@%".utf8.contains(byte)
        }
      }
    guard !isPlain else { return word }
    let inner = word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined()
    return "'" + inner + "'"
  }
}
