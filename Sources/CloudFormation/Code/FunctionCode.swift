/// What a template says about the code of a function that may be written in Go.
public struct FunctionCode: Sendable, Hashable {
  /// How certain it is that the code is Go.
  public enum Language: Sendable {
    /// The runtime or the build method says so.
    case go
    /// The function has a custom runtime, or is an image: what is in the folder tells.
    case customRuntime
  }

  /// How certain it is that the code is Go.
  public let language: Language
  /// The folder that the code is built from; nil where it is elsewhere, or only a deployment knows.
  public let folder: CodePath?
  /// Whether a layer or a wrapper that the template adds may trace calls.
  public let mayBeTracedByLayer: Bool
}
