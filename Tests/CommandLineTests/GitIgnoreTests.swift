import Testing

@testable import Tool

/// Compares the patterns with what git makes of them.
@Suite struct GitIgnoreTests {
  private static let paths = [
    "foo", "foobar", "bar", "foo.txt", "a.yaml", "b.YAML", "x y", "trail ", "#hash", "!bang",
    "back\\slash", "star*", "[x]", "x", "-", "]", "^", "tab\t", "é.yaml", "a-b.yaml", "a1", "aZ",
    ".hidden/a.yaml", "build/out.yaml", "build/keep.yaml", "src/build/deep/x.yaml", "src/a.yaml",
    "src/foo", "src/lib/foo", "src/lib/a/b/c.yaml", "abc/b", "abc/x/b", "abc/x/y/b",
    "foodir/bar", "foodir/x/bar", "doc/frotz/x", "a/doc/frotz/x", "a/b/c/d/e",
  ]

  private static let contents = [
    "", "\n\n", "# a comment\nfoo\n", "foo", "/foo", "foo/", "foo\n!foo", "!foo\nfoo", "*",
    "*\n!*.yaml", "*\n!*/\n!*.yaml", "*.yaml", "/*.yaml", "*.y?ml", "?", "???", "foo*", "*foo*",
    "*oo", "f*o", "f*o*r", "build", "build/", "/build", "/build/", "build/*",
    "build/*\n!build/keep.yaml", "build/\n!build/keep.yaml", "build/**", "src/build", "/src/build",
    "src/build/", "**/build", "**/build/", "**/foo", "foo/**", "src/**", "/src/**/foo",
    "src/**/c.yaml", "abc/**/b", "abc/*/b", "abc/**", "abc/**b", "abc**/b", "foo**/bar", "**",
    "/**", "**/", "***", "**/**", "**/*", "*/**", "*/*", "*/foo", "a/**/e", "a/**/d/e", "a/**/c/**",
    "doc/frotz", "doc/frotz/", "/doc/frotz", "frotz/", "**/doc/frotz", "a/*/frotz", "x y", "x\\ y",
    "trail", "trail ", "trail\\ ", "trail\\  ", "foo   ", "foo \\", "foo\t", "tab\t", "#hash",
    "\\#hash", "!bang", "\\!bang", "back\\slash", "back\\\\slash", "star*", "star\\*", "[x]",
    "\\[x\\]", "[[]x]", "[a-z]", "[!a-z]", "[^a-z]", "[]]", "[]-]", "[!]x]", "[a-]", "[--]",
    "[z-a]", "a[0-9]", "a[A-Z]", "a[!0-9]", "[", "a[", "[a", "[!", "[]", "[!]", "a[[:digit:]]",
    "a[[:upper:]]", "[[:alpha:]]", "[[:foo:]]", "[[:alpha]", "[[:]", "[[::]]", "[[:punct:]]",
    "[[:alnum:]-]", "src[/]foo", "src?foo", "src/[!x]oo", "src/fo[o]", "[\\]]", "[\\x]", "[w-\\y]",
    "é.yaml", "*é*", "??.yaml", "???.yaml", "foo\\", "foo\\/", "src\\/foo", "**\\/foo",
    "src/**\\/foo", "//foo", "foo//", "/", "//", "!", "!/", "./foo", "src/./foo", "../foo", "src/",
    "src/*", "src/*\n!src/lib", "src/*\n!src/lib/", "src/**\n!src/lib/foo",
    "/*\n!/src\n/src/*\n!/src/lib", "foo\r\nbar\r\n", "bar\r", "*.yaml\n!a.yaml\na.yaml",
    "\u{FEFF}foo\nbar", " foo", "foo bar", "a*b*c*d*e", "*a*", "*.YAML", ".*", ".*/",
    "!.*\n.hidden",
    "foo\u{0}bar", "*[!l]", "a/b/c/d/e", "a/b", "b/c", "/b/c", "*/b/c", "**/b/c", "**/b/**/e",
  ]

  @Test func agreesWithGitOnEveryKindOfPattern() throws {
    try compareWithGit(Self.contents, paths: Self.paths)
  }

  @Test func agreesWithGitOnRandomPatterns() throws {
    var random = LinearGenerator(state: 7)
    let pieces = [
      "a", "b", "*", "**", "/", "?", "[ab]", "[!a]", "\\", "a*", "/**/", "!", " ", "ab",
    ]
    let contents = (0..<120).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 1...6, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
      }
      .joined(separator: "\n")
    }
    let paths = ["a/a", "a/b/a", "a/b/b/a", "b", "ab/a", "ab/b/ab", "aab", "b b", "bb/aa/b/a"]
    try compareWithGit(contents, paths: paths)
  }

  @Test(arguments: [
    String(repeating: "*a", count: 60) + "b", "**/" + String(repeating: "a*/**/", count: 20) + "b",
  ])
  func matchesDifficultPatternsInTime(pattern: String) {
    let path = FilePath(
      "/" + String(repeating: "a", count: 250) + String(repeating: "/aa", count: 900)
    )
    var rules = IgnoreRules()
    rules.append(GitIgnore(lines: [pattern]), for: "/")
    let duration = ContinuousClock().measure {
      #expect(!rules.ignores(path, isDirectory: false))
    }
    #expect(duration < .seconds(10))
  }

  /// Puts each content into a folder of its own with all paths and compares what is ignored.
  private func compareWithGit(_ contents: [String], paths: [String]) throws {
    let folder = try TemporaryFolder()
    var ignored: Set<FilePath> = []
    var questions: [UInt8] = []
    for (index, content) in contents.enumerated() {
      let base = folder["case\(index)"]
      var rules = IgnoreRules()
      rules.append(GitIgnore(Array(content.utf8)), for: base)
      for path in paths {
        let name = "case\(index)/\(path)"
        // To git, what does not exist is a file.
        folder.makeFolders(above: FilePath(name))
        questions += name.utf8 + [0]
        if isIgnored(path, below: base, by: rules) { ignored.insert(FilePath(name)) }
      }
      try folder.write("case\(index)/.gitignore", content)
    }
    try folder.write("questions", questions)
    let status = try Shell.run(
      "git init -q && git check-ignore -z --stdin <questions >answers",
      in: folder.path
    )
    try #require(status == 0)
    let answers = Set(try folder.bytes(of: "answers").split(separator: 0).map { FilePath($0) })
    #expect(answers.count > contents.count, "git ignores too little for a comparison")
    for difference in answers.symmetricDifference(ignored).sorted() {
      let index = Int(difference.description.dropFirst(4).prefix { $0 != "/" }) ?? 0
      let side = answers.contains(difference) ? "only git ignores" : "git does not ignore"
      Issue.record("\(contents[index].debugDescription): \(side) \(difference)")
    }
  }

  private func isIgnored(_ path: String, below base: FilePath, by rules: IgnoreRules) -> Bool {
    let components = FilePath(path).components
    return components.indices.contains { last in
      let entry = FilePath(components[...last].joined(separator: [FilePath.slash]))
      return rules.ignores(
        base.appending(entry.bytes),
        isDirectory: last < components.endIndex - 1
      )
    }
  }
}

/// A generator of the same numbers in every run.
struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
