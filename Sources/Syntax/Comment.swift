/// A comment of a YAML file.
public struct Comment: Hashable, Sendable {
  /// The bytes from the number sign up to the end of the line.
  public let range: ByteRange

  /// What an instruction to this program begins with, behind its number sign.
  public static let instructionName = Array("xraylint:".utf8)

  /// The offset of the number sign of an instruction in a comment, behind another comment maybe; nil
  /// where there is none.
  public static func instruction(in comment: Range<Int>, of bytes: [UInt8]) -> Int? {
    comment.first { sign in
      guard bytes[sign] == .ascii("#"), sign == comment.lowerBound || bytes[sign - 1].isBlank else {
        return false
      }
      return bytes[(sign + 1)..<comment.upperBound].drop(while: \.isBlank)
        .starts(with: instructionName)
    }
  }

  /// Creates a comment of bytes that are known to be one.
  init(range: ByteRange) {
    self.range = range
  }
}
