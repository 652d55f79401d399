import ArgumentParser
import Reporting

/// The formats of findings.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, concise, json

  /// The reporter of the format.
  func reporter(isColoured: Bool) -> any Reporter {
    switch self {
    case .text: TextReporter(colour: isColoured)
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    }
  }
}
