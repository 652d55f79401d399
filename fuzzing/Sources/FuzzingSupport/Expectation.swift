/// Stops the fuzzer, which keeps the input, if something does not hold that holds for every input.
public func expect(
  _ condition: Bool,
  _ violation: @autoclosure () -> String,
  file: StaticString = #fileID,
  line: UInt = #line
) {
  if !condition { fatalError(violation(), file: file, line: line) }
}
