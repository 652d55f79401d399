/// A way to write a file differently that must make no difference to how it is rewritten.
enum Variant: String, CaseIterable, Sendable {
  case carriageReturns = "crlf"
  case byteOrderMark = "bom"
  case noFinalNewline = "final-newline"
  case multiByteText = "multi-byte"

  /// The bytes of a file in this variant; nil where it does not apply.
  func callAsFunction(_ bytes: [UInt8]) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .carriageReturns:
      return bytes.contains(0x0D) ? nil : bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case .byteOrderMark:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return bytes.starts(with: mark) ? nil : mark + bytes
    case .noFinalNewline:
      let kept = bytes.reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed()
      return kept.count == bytes.count ? nil : Array(kept)
    case .multiByteText:
      guard let range = text.firstRange(of: "Description") else { return nil }
      return Array(text.replacingCharacters(in: range, with: "Übersicht 😀 漢字").utf8)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
