extension Unicode.Scalar {
  /// Whether the character does something to a terminal or a reader instead of being seen: control
  /// characters, line separators, marks of writing direction and other invisible format characters.
  ///
  /// The joiners stay: scripts and emoji need them. See <https://trojansource.codes>.
  var isInvisible: Bool {
    switch value {
    case 0x20...0x7E: return false
    case ..<0xA0: return true
    case 0x200C, 0x200D: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return true
    default:
      return false
    }
  }

  /// The character as an escape that shows which one it is.
  var escape: String {
    switch value {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    default: "\\u{\(String(value, radix: 16))}"
    }
  }

  /// The number of columns that the character takes in a terminal: 0, 1 or 2.
  ///
  /// See <https://www.unicode.org/reports/tr11/>.
  var displayWidth: Int {
    switch value {
    case 0x20...0x7E: return 1
    case 0x200C, 0x200D: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
