import CloudFormation
import Testing

/// A template and the tracing of its function `F`.
struct TracingCase: CustomTestStringConvertible, Sendable {
  let situation: String
  let template: String
  let state: TracingState
  let byDefault: TracingState
  let source: Tracing.Source

  init(
    _ situation: String,
    _ template: String,
    _ state: TracingState,
    byDefault: TracingState? = nil,
    from source: Tracing.Source = .function
  ) {
    self.situation = situation
    self.template = template
    self.state = state
    self.byDefault = byDefault ?? state
    self.source = source
  }

  var testDescription: String { situation }

  /// Judges the template and compares.
  func check() throws {
    let tracing = try #require(try Template.function(in: template)).tracing
    #expect(tracing.state == state)
    #expect(tracing.byDefault == byDefault)
    #expect(tracing.source == source)
  }
}
