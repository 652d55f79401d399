internal import CloudFormation
internal import Syntax

extension Function {
  /// What is wrong with a setting that AWS does not accept.
  var invalidTracingWording: String {
    let name = "tracing of function '\(logicalID)'"
    switch tracing.slot {
    case .value(let node):
      // A block scalar ends in a line break unless its header says otherwise; a message has one line.
      let text = (node.target.text ?? "").replacing("\n", with: "\\n")
      return "\(name) is '\(text)'; the value is 'Active' or 'PassThrough'"
    case .blocked(_, .duplicateKey(let key)):
      return "\(name) is undefined: key '\(key)' stands twice"
    case .blocked(_, .intrinsicFunction):
      return "\(name) is given no value that AWS accepts; they are 'Active' and 'PassThrough'"
    case .missing where strangeModeKey != nil:
      return
        "'\(strangeModeKey ?? "")' is not a property of TracingConfig; it takes 'Mode'"
    case .blocked, .list, .missing, .null:
      let shape = isServerless ? "Tracing: Active" : "TracingConfig: {Mode: Active}"
      return "\(name) has a value of the wrong type; it is written '\(shape)'"
    }
  }

  /// The key that stands in `TracingConfig` where `Mode` is missing.
  var strangeModeKey: String? {
    guard case .missing(path: ["Mode"], let mapping) = tracing.slot else { return nil }
    return mapping.effectiveEntries.first?.key.target.text
  }
}
