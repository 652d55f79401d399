/// The lines of a file, found in one pass at the speed of `memchr`.
extension SourceText {
  /// The offsets at which lines start, the first behind the byte order mark.
  ///
  /// A line ends with LF, CR LF or CR; by YAML 1.1 also with NEL, LS or PS:
  /// <https://yaml.org/spec/1.1/#id871856>.
  public func lineStarts(endingAtUnicodeBreaks: Bool = false) -> [Int32] {
    var starts = [Int32(byteOrderMarkLength)]
    // A line takes about 32 bytes.
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer { bytes in
      let hasOthers =
        bytes.firstIndex(of: 0x0D, from: 0) != nil
        || endingAtUnicodeBreaks && !bytes.isASCII(from: Int(starts[0]))
      if hasOthers {
        bytes.appendLineStarts(to: &starts, endingAtUnicodeBreaks: endingAtUnicodeBreaks)
      } else {
        bytes.appendStartsBehindLineFeeds(to: &starts)
      }
    }
    return starts
  }

  /// Whether every byte behind the byte order mark is a character.
  var isASCII: Bool {
    bytes.withUnsafeBufferPointer { $0.isASCII(from: byteOrderMarkLength) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func appendStartsBehindLineFeeds(to starts: inout [Int32]) {
    var at = 0
    while let feed = firstIndex(of: 0x0A, from: at) {
      at = feed + 1
      starts.append(Int32(truncatingIfNeeded: at))
    }
  }

  fileprivate func appendLineStarts(to starts: inout [Int32], endingAtUnicodeBreaks: Bool) {
    for at in Int(starts[0])..<count {
      switch self[at] {
      case 0x0A: break
      case 0x0D where at + 1 == count || self[at + 1] != 0x0A: break
      case 0x85 where endingAtUnicodeBreaks && at > 0 && self[at - 1] == 0xC2: break
      case 0xA8 where endingAtUnicodeBreaks && isGeneralPunctuation(at): break
      case 0xA9 where endingAtUnicodeBreaks && isGeneralPunctuation(at): break
      default: continue
      }
      starts.append(Int32(truncatingIfNeeded: at + 1))
    }
  }

  /// Whether the two bytes in front of an offset begin a character of the block of U+2028.
  private func isGeneralPunctuation(_ at: Int) -> Bool {
    at > 1 && self[at - 1] == 0x80 && self[at - 2] == 0xE2
  }

  /// Whether all bytes from an offset on are ASCII.
  fileprivate func isASCII(from offset: Int) -> Bool {
    endOfASCII(from: offset) == count
  }
}
