import ArgumentParser

/// Whether text output is coloured.
struct ColourOptions: ParsableArguments {
  /// When to colour.
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(name: .customLong("color"), help: "Whether to colour text: auto, always or never.")
  var choice = Choice.auto

  /// Whether what goes to a stream is coloured: by default on a terminal, unless `NO_COLOR` is set.
  ///
  /// See <https://no-color.org>.
  func isColoured(_ stream: StandardStream) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: Environment.isTerminal(stream) && !Environment.isSet("NO_COLOR")
    }
  }
}
