import Reporting
import Testing

/// Texts of others that try to be more than text, in every place where a report shows them.
enum HostileSample {
  /// A file name and a logical ID with control characters, marks of writing direction, and what is
  /// markup in some format.
  static let name =
    "%0A::error::x,y:z ##[error]x [l](http://e) {0} @me #1 <b>&'\"|`_*\\\u{1B}[31m\u{7}\u{85}\u{9B}\u{202E}\n\r\t"

  /// A file with one finding and a safe fix.
  static func run() throws -> Run {
    let escaped = name.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
    let sample = Sample(
      path: "app/\(name).json",
      text: #"{"Resources": {"\#(escaped)": {"Type": "AWS::Serverless::Function"}}}"#
    )
    let broken = Sample(path: "broken \(name).yaml", text: "Resources: {A: AWS::X, B: *\u{1B}a}")
    return try Sample.run(sample, broken)
  }

  /// Fails if a text holds a character, or begins a command of a log, that does something instead of
  /// being seen.
  static func expectHarmless(_ text: String, sourceLocation: Testing.SourceLocation) {
    #expect(!text.contains("##["), sourceLocation: sourceLocation)
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isDirection = (0x202A...0x202E).contains(scalar.value)
      #expect(!isControl && !isDirection, "U+\(scalar.value)", sourceLocation: sourceLocation)
    }
  }
}
