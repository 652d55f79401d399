/// Changes a text by lines and blocks, so that most of what comes out is still YAML.
///
/// A block is a line with the more indented lines that follow it.
public struct LineMutator {
  private var lines: [[UInt8]]
  private var random: UInt64

  /// Changes a text in the memory of libFuzzer, and returns its new length.
  ///
  /// One time in three the fuzzer's own mutations do it, which know the dictionary.
  public static func mutate(
    _ start: UnsafeMutablePointer<UInt8>,
    _ count: Int,
    limit: Int,
    seed: UInt32
  ) -> Int {
    let text = Array(UnsafeBufferPointer(start: start, count: count))
    var mutator = LineMutator(text, seed: seed)
    guard mutator.below(3) > 0, mutator.lines.count > 1 else {
      return mutateBytes(start, count, limit)
    }
    for _ in 0...mutator.below(3) { mutator.step() }
    let result = Array(mutator.lines.joined())
    guard result.count <= limit, result != text else { return mutateBytes(start, count, limit) }
    for (offset, byte) in result.enumerated() { start[offset] = byte }
    return result.count
  }

  private init(_ text: [UInt8], seed: UInt32) {
    random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    lines = []
    var line: [UInt8] = []
    for byte in text {
      line.append(byte)
      guard byte == UInt8(ascii: "\n") else { continue }
      lines.append(line)
      line = []
    }
    if !line.isEmpty { lines.append(line) }
  }

  private mutating func step() {
    guard !lines.isEmpty else { return }
    let block = block(at: below(lines.count))
    switch below(9) {
    case 0: lines.removeSubrange(block)
    case 1: lines.insert(contentsOf: lines[block], at: below(lines.count + 1))
    case 2:
      let moved = Array(lines[block])
      lines.removeSubrange(block)
      lines.insert(contentsOf: moved, at: below(lines.count + 1))
    case 3: indent(block, by: [-2, -1, 1, 2, 4][below(5)])
    case 4: moveBelow(block)
    case 5: swapValues(block.lowerBound, below(lines.count))
    case 6: endDifferently(below(lines.count))
    case 7: comment(below(lines.count))
    default: lines.swapAt(block.lowerBound, below(lines.count))
    }
  }

  /// Puts a copy of a block right below another line, one level deeper.
  private mutating func moveBelow(_ block: Range<Int>) {
    let target = below(lines.count)
    let change = indentation(target) + 2 - indentation(block.lowerBound)
    let copy = lines[block].map { LineMutator.indented($0, by: change) }
    lines.insert(contentsOf: copy, at: target + 1)
  }

  private mutating func swapValues(_ first: Int, _ second: Int) {
    let colon = UInt8(ascii: ":")
    guard let left = lines[first].firstIndex(of: colon),
      let right = lines[second].firstIndex(of: colon)
    else { return }
    let values = (lines[first][left...], lines[second][right...])
    lines[first].replaceSubrange(left..., with: values.1)
    if first != second { lines[second].replaceSubrange(right..., with: values.0) }
  }

  private mutating func endDifferently(_ index: Int) {
    guard lines[index].last == UInt8(ascii: "\n") else { return }
    lines[index].removeLast()
    switch below(3) {
    case 0: lines[index] += Array("\r\n".utf8)
    case 1: lines[index] += Array("  \n".utf8)
    default: if index + 1 < lines.count { lines[index].append(UInt8(ascii: "\r")) }
    }
  }

  private mutating func comment(_ index: Int) {
    let text = [UInt8](repeating: 0x20, count: below(9)) + Array("# é\n".utf8)
    guard below(2) > 0, lines[index].last == UInt8(ascii: "\n") else {
      return lines.insert(text, at: index)
    }
    lines[index].removeLast()
    lines[index] += [0x20] + text
  }

  private mutating func indent(_ block: Range<Int>, by change: Int) {
    for index in block { lines[index] = LineMutator.indented(lines[index], by: change) }
  }

  private static func indented(_ line: [UInt8], by change: Int) -> [UInt8] {
    let count = line.prefix { $0 == 0x20 }.count
    return [UInt8](repeating: 0x20, count: max(count + change, 0)) + line[count...]
  }

  private func indentation(_ index: Int) -> Int {
    lines[index].prefix { $0 == 0x20 }.count
  }

  private func block(at index: Int) -> Range<Int> {
    let rest = lines[(index + 1)...].indices
    let end = rest.first { indentation($0) <= indentation(index) } ?? lines.count
    return index..<end
  }

  private mutating func below(_ limit: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random >> 33) % limit
  }
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(
  _ start: UnsafeMutablePointer<UInt8>,
  _ count: Int,
  _ limit: Int
) -> Int
