import Testing

@testable import CloudFormation

@Suite struct CodePathTests {
  @Test(arguments: [
    ("orders", ["orders"]), ("./a//b/", ["a", "b"]), ("a/../../b", ["..", "b"]), ("a/./..", []),
    // With an accent behind it, a slash is one character with it, but not to the file system.
    ("../\u{301}x", ["..", "\u{301}x"]), ("a/\u{301}/../..", []),
  ])
  func namesAreTheBytesBetweenSlashes(text: String, components: [String]) {
    #expect(CodePath(text)?.components == components)
  }

  @Test(arguments: ["", "/a", "/\u{301}a", "s3://bucket/key", "a\0b"])
  func whatIsNoRelativePathIsNone(text: String) {
    #expect(CodePath(text) == nil)
  }
}
