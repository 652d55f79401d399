/// What follows `|` or `>` on the first line of a block scalar.
///
/// See <https://yaml.org/spec/1.1/#id926836>.
public struct BlockScalarHeader: Hashable, Sendable {
  /// What happens to the line breaks at the end of a block scalar.
  public enum Chomping: Hashable, Sendable {
    /// One line break stays; no indicator.
    case clip
    /// None stays; `-`.
    case strip
    /// All stay; `+`.
    case keep
  }

  /// What happens to the line breaks at the end.
  public let chomping: Chomping
  /// The indentation that the header gives, relative to the parent.
  public let indentation: Int?
  /// The offset behind the indicators.
  public let indicatorsEnd: Int
  /// The offset of the line break behind the header, or of the end of the text.
  let end: Int

  /// Reads the header that starts with an indicator at an offset and ends before a limit.
  init(_ bytes: [UInt8], at offset: Int, limit: Int) {
    var chomping = Chomping.clip
    var indentation: Int?
    var at = offset + 1
    indicators: while at < limit {
      switch bytes[at] {
      case .ascii("+"): chomping = .keep
      case .ascii("-"): chomping = .strip
      case .ascii("1") ... .ascii("9"): indentation = Int(bytes[at] - .ascii("0"))
      default: break indicators
      }
      at += 1
    }
    self.chomping = chomping
    self.indentation = indentation
    indicatorsEnd = at
    end = bytes.endOfLine(from: at, limit: limit)
  }

  /// The offset behind the last byte of a block scalar's content.
  ///
  /// libyaml's end mark lies behind the blank lines that follow. They are content only with `+`, or
  /// where they hold more white space than the block's indentation.
  func contentEnd(_ bytes: [UInt8], endMark: Int, parentColumn: Int) -> Int {
    guard chomping != .keep else { return endMark }
    let block =
      indentation.map { max(parentColumn, 0) + $0 } ?? detectedIndentation(bytes, endMark: endMark)
    var end = endMark
    while end > self.end {
      var start = end
      while start > self.end, !bytes[start - 1].isLineBreak { start -= 1 }
      let line = bytes[start..<end]
      guard line.count <= block, line.allSatisfy(\.isBlank) else { return end }
      guard start > self.end else { break }
      end = start - 1
      if end > self.end, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return self.end
  }

  private func detectedIndentation(_ bytes: [UInt8], endMark: Int) -> Int {
    var column = 0
    var at = end
    while at < endMark {
      let length = bytes.lineBreakLength(at: at)
      guard length > 0 || bytes[at] == 0x20 else { return column }
      column = length > 0 ? 0 : column + 1
      at += max(length, 1)
    }
    return .max
  }
}

extension Node {
  /// The header of a block scalar; nil for other nodes.
  public var blockScalarHeader: BlockScalarHeader? {
    guard style == .literal || style == .folded else { return nil }
    let range = range.indices
    return BlockScalarHeader(tree.source.bytes, at: range.lowerBound, limit: range.upperBound)
  }
}
