import Syntax
import Testing

/// Reads each fixture with other line ends, with a byte order mark and with text in front: the tree
/// is the same, at other offsets.
@Suite struct VariantTests {
  /// Fixtures without line ends and byte order marks of their own.
  static let fixtures = SyntaxFixture.all.filter { fixture in
    guard let source = try? fixture.source, !source.bytes.contains(0x0D) else { return false }
    return source.byteOrderMarkLength == 0 && (try? SyntaxTree(parsing: source)) != nil
  }

  @Test(arguments: fixtures)
  func byteOrderMark(_ fixture: SyntaxFixture) throws {
    try expectSameTree(fixture, SourceText.byteOrderMark) { $0 + 3 }
  }

  @Test(arguments: fixtures)
  func multiByteComment(_ fixture: SyntaxFixture) throws {
    guard fixture.fileName.hasSuffix(".yaml"), try fixture.source.firstSignificantByte != 0x7B
    else { return }
    let comment = Array("# é漢😀\n".utf8)
    try expectSameTree(fixture, comment) { $0 + Int32(comment.count) }
  }

  @Test(arguments: fixtures)
  func carriageReturns(_ fixture: SyntaxFixture) throws {
    let source = try fixture.source
    var offsets: [Int32] = []
    var bytes: [UInt8] = []
    for byte in source.bytes {
      offsets.append(Int32(bytes.count))
      bytes += byte == 0x0A ? [0x0D, 0x0A] : [byte]
    }
    offsets.append(Int32(bytes.count))
    let variant = SourceText(path: source.path, bytes: bytes)
    let expected = TreeDump(try SyntaxTree(parsing: source)) { offsets[Int($0)] }.description
    #expect(TreeDump(try SyntaxTree(parsing: variant)).description == expected)
  }

  private func expectSameTree(
    _ fixture: SyntaxFixture,
    _ prefix: [UInt8],
    offset: @escaping (Int32) -> Int32
  ) throws {
    let source = try fixture.source
    let variant = SourceText(path: source.path, bytes: prefix + source.bytes)
    let expected = TreeDump(try SyntaxTree(parsing: source), offset: offset).description
    #expect(TreeDump(try SyntaxTree(parsing: variant)).description == expected)
  }
}
