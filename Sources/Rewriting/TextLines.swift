/// The lines of a text, each with its line feed, made to be compared quickly.
struct TextLines {
  /// A line; equal lines have equal bytes.
  struct Line: Equatable {
    let bytes: ArraySlice<UInt8>
    private let hash: UInt64

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      // FNV-1a; no seed, so that a run takes the same way every time.
      hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func == (left: Line, right: Line) -> Bool {
      left.hash == right.hash && left.bytes == right.bytes
    }
  }

  private let lines: [Line]

  init(_ text: [UInt8]) {
    var lines: [Line] = []
    var start = 0
    while start < text.count {
      let feed = text[start...].firstIndex(of: UInt8(ascii: "\n"))
      let end = feed.map { $0 + 1 } ?? text.count
      lines.append(Line(text[start..<end]))
      start = end
    }
    self.lines = lines
  }

  var count: Int {
    lines.count
  }

  subscript(index: Int) -> Line {
    lines[index]
  }

  subscript(range: Range<Int>) -> ArraySlice<Line> {
    lines[range]
  }
}
