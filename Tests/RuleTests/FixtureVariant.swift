import Syntax

/// A way to write a template differently that must make no difference to how it is fixed: the fixed
/// variant has the very bytes of the variant of what is fixed.
enum FixtureVariant: String, CaseIterable, Sendable {
  case carriageReturns
  case byteOrderMark
  case noFinalNewline
  case multiByteText
  case deeperIndentation

  /// A template in a variant, or why there is none.
  enum Text {
    case bytes([UInt8])
    case none(because: String)
  }

  /// The template of a tree in this variant.
  func callAsFunction(_ tree: SyntaxTree) -> Text {
    let bytes = tree.source.bytes
    switch self {
    case .carriageReturns:
      if bytes.contains(0x0D) { return .none(because: "it has carriage returns") }
      return .bytes(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    case .byteOrderMark:
      if bytes.starts(with: SourceText.byteOrderMark) { return .none(because: "it has the mark") }
      return .bytes(SourceText.byteOrderMark + bytes)
    case .noFinalNewline:
      guard bytes.last == 0x0A else { return .none(because: "it has no final newline") }
      if tree.endsWithBlockScalar { return .none(because: "the line break belongs to a value") }
      return .bytes(Array(bytes.dropLast(bytes.suffix(2) == [0x0D, 0x0A] ? 2 : 1)))
    case .multiByteText:
      if bytes.starts(with: SourceText.byteOrderMark) { return .none(because: "it has a mark") }
      // A comment would make YAML of what begins as JSON does.
      if bytes.first == 0x7B {
        return .bytes([0x7B] + Array(#""Üb😀": "漢字","#.utf8) + bytes.dropFirst())
      }
      return .bytes(Array("# Übersicht 😀 漢字\n".utf8) + bytes)
    case .deeperIndentation: return deeper(bytes)
    }
  }

  /// The template with two more columns in front of every line that is indented.
  ///
  /// All columns but the first move alike, so that every step but that of the root stays.
  private func deeper(_ bytes: [UInt8]) -> Text {
    guard bytes.contains(0x0A) else { return .none(because: "it is one line") }
    var result: [UInt8] = []
    for (position, byte) in bytes.enumerated() {
      if byte == 0x20, position > 0, bytes[position - 1] == 0x0A { result += [0x20, 0x20] }
      result.append(byte)
    }
    return result == bytes ? .none(because: "no line is indented") : .bytes(result)
  }
}

extension SyntaxTree {
  /// Whether the last line break of the file may be part of a value.
  fileprivate var endsWithBlockScalar: Bool {
    guard var last = documents.last else { return false }
    while let next = last.entries.map(\.value).last ?? last.items.map(\.self).last { last = next }
    return last.style == .literal || last.style == .folded
  }
}
