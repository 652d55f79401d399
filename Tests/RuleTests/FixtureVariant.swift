import Syntax

/// A way to write a template differently that must make no difference to how it is fixed.
enum FixtureVariant: String, CaseIterable, Sendable {
  case carriageReturns
  case byteOrderMark
  case noFinalNewline
  case multiByteText

  /// The bytes of a template in this variant; nil where it does not apply.
  func callAsFunction(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .carriageReturns:
      return bytes.contains(0x0D) ? nil : bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case .byteOrderMark:
      return bytes.starts(with: SourceText.byteOrderMark) ? nil : SourceText.byteOrderMark + bytes
    case .noFinalNewline:
      guard bytes.last == 0x0A else { return nil }
      return Array(bytes.dropLast(bytes.suffix(2) == [0x0D, 0x0A] ? 2 : 1))
    case .multiByteText:
      // A comment would make YAML of what begins as JSON does.
      if bytes.first == 0x7B { return [0x7B] + Array(#""Üb😀": "漢字","#.utf8) + bytes.dropFirst() }
      return bytes.starts(with: SourceText.byteOrderMark)
        ? nil : Array("# Übersicht 😀 漢字\n".utf8) + bytes
    }
  }

  /// Whether the variant of a template means the same.
  ///
  /// A block scalar that ends the file takes part in its last line break.
  func keepsMeaning(of tree: SyntaxTree) -> Bool {
    guard self == .noFinalNewline, var last = tree.documents.last else { return true }
    while let next = last.entries.map(\.value).last ?? last.items.map(\.self).last { last = next }
    return last.style != .literal && last.style != .folded
  }
}
