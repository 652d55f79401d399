internal import Linting

/// The ways in which a terminal sets text off; few, and none that carries a meaning of its own.
enum TextStyle: String {
  case plain = ""
  case bold = "1"
  case red = "31"
  case blue = "34"
  case boldRed = "1;31"
  case boldYellow = "1;33"
  case boldBlue = "1;34"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .boldRed
    case .warning: self = .boldYellow
    case .info: self = .boldBlue
    }
  }
}
