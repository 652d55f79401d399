public import ArgumentParser
public import Linting
internal import Syntax

/// What is written into new suppressions.
struct NewSuppressionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why the findings are no defects.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "The last day on which they are hidden, such as 2027-01-31.",
      valueName: "date"
    )
  )
  var until: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "How they are written: comment, or metadata; JSON has no comments.",
      valueName: "style"
    )
  )
  var style = Suppressor.Style.comment

  func validate() throws {
    if let reason {
      let isPlain = reason.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      guard isPlain, reason.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("--reason takes a text of one line")
      }
      guard !reason.contains("(until") else {
        throw ValidationError("--reason takes no date; say --until DATE")
      }
    }
    if let until, until < Environment.today {
      throw ValidationError("--until takes a day to come; \(until) has passed")
    }
  }
}

extension Suppressor.Style: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date such as `2027-01-31`.
  public init?(argument: String) {
    self.init(argument)
  }
}
