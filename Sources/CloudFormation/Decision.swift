/// A decision of a scenario: which way of several it goes.
struct Decision: Hashable, Sendable {
  let choice: Choice
  /// The name of the parameter, or of the condition around a comparison.
  let label: String
  /// The ways to decide; never empty.
  let options: [Choice.Option]
  /// The position of the way that is taken.
  var selected: Int

  /// The way that is taken.
  var option: Choice.Option { options[selected] }
}
