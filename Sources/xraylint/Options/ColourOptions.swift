import ArgumentParser

/// Whether text output is coloured.
struct ColourOptions: ParsableArguments {
  /// When to colour.
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(name: .customLong("color"), help: "Whether to colour text: auto, always or never.")
  var choice = Choice.auto

  /// Whether what goes to a stream is coloured.
  ///
  /// The option decides, else `NO_COLOR`, else `FORCE_COLOR`, else whether the stream is a terminal
  /// that knows colours. See <https://no-color.org> and <https://force-color.org>.
  func isColoured(_ stream: StandardStream) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto where Environment.isSet("NO_COLOR"): false
    case .auto: Environment.isSet("FORCE_COLOR") || Environment.hasControlCodes(stream)
    }
  }
}
