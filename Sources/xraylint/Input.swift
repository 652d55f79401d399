import Syntax

/// A file that has been read, or standard input.
struct Input: Sendable {
  /// The path to write to; nil for standard input.
  let path: FilePath?
  /// The bytes, with the file that they were read from.
  let contents: FileContents?
  /// The text to lint.
  let source: SourceText

  init(_ path: FilePath, _ reader: FileReader = FileReader()) throws(FileError) {
    let contents = try reader.contents(of: path)
    self.path = path
    self.contents = contents
    source = SourceText(path: path.description, bytes: contents.bytes)
  }

  init(
    standardInputNamed name: String,
    _ reader: FileReader = FileReader()
  ) throws(FileError) {
    path = nil
    contents = nil
    source = SourceText(path: name, bytes: try reader.standardInput())
  }
}
