/// What a `go.mod` file says, as far as it tells how the code is instrumented.
///
/// See <https://go.dev/ref/mod#go-mod-file>.
public struct GoModule: Sendable, Hashable {
  /// A module that is required.
  public struct Requirement: Sendable, Hashable {
    /// The path, such as `github.com/aws/aws-xray-sdk-go/v2`.
    public let path: String
    /// The version as written; that of the replacement where there is one.
    public let version: String
    /// Whether only what the module requires imports it, and not the module itself.
    public let isIndirect: Bool

    /// Creates a requirement.
    public init(path: String, version: String, isIndirect: Bool = false) {
      self.path = path
      self.version = version
      self.isIndirect = isIndirect
    }

    /// Whether the path is another one or continues it behind a slash.
    func isModule(_ other: String) -> Bool { path == other || path.hasPrefix(other + "/") }
  }

  /// The size in bytes beyond which a file is refused; the largest ones in use have some 100 KB.
  public static let maximumSize = 1 << 20

  /// The version of Go that the module is written for; nil where the file does not say.
  public let goVersion: VersionNumber?
  /// The modules that are required, in the order of the file.
  public let requirements: [Requirement]

  /// Creates a module.
  public init(goVersion: VersionNumber? = nil, requirements: [Requirement]) {
    self.goVersion = goVersion
    self.requirements = requirements
  }

  /// Reads a `go.mod` file.
  public init(parsing bytes: [UInt8]) throws(GoModuleError) {
    guard bytes.count <= GoModule.maximumSize else {
      throw GoModuleError(problem: .tooLarge, line: 1)
    }
    var reader = GoModuleReader()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      try reader.read(GoModuleLine(line, number: index + 1))
    }
    self = try reader.module(lineCount: lines.count)
  }
}
