public import GoModules

/// What a folder tells of the code in it.
public enum CodeFolder: Sendable, Hashable {
  /// It is the root of a Go module.
  case module(GoModule)
  /// It has a `go.mod` file that cannot be read.
  case unreadableModule
  /// It has no `go.mod`, but a `main.go`.
  case mainPackage
  /// It has neither, or is not there.
  case other
}
