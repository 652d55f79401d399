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
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return bytes.starts(with: mark) ? nil : mark + bytes
    case .noFinalNewline:
      guard bytes.last == 0x0A else { return nil }
      return Array(bytes.dropLast(bytes.suffix(2) == [0x0D, 0x0A] ? 2 : 1))
    case .multiByteText:
      // A comment would make YAML of what begins as JSON does.
      if bytes.first == 0x7B { return [0x7B] + Array(#""Üb😀": "漢字","#.utf8) + bytes.dropFirst() }
      return bytes.starts(with: [0xEF]) ? nil : Array("# Übersicht 😀 漢字\n".utf8) + bytes
    }
  }
}
