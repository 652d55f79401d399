import Testing

@testable import Tool

/// `--changed` and `--show-files`.
@Suite struct ChangedFilesTests {
  private static let repository = """
    set -e
    git init -q -b main
    git config user.name x; git config user.email x@example.com
    git add -A; git commit -qm first
    """

  @Test func onlyFilesThatDifferAreReported() throws {
    let folder = try TemporaryFolder()
    for name in ["same", "edited", "staged", "gone", "renamed", "sub/späte r\tname"] {
      try folder.write("\(name).yaml", Sample.untraced)
    }
    try folder.write(".gitignore", "ignored.yaml\n")
    try #require(try Shell.run(Self.repository, in: folder.path) == 0)
    for name in ["edited", "staged", "new", "ignored", "sub/späte r\tname"] {
      try folder.write("\(name).yaml", Sample.untraced + "# changed\n")
    }
    let script = "git add staged.yaml; rm gone.yaml; git mv renamed.yaml moved.yaml; git branch old"
    try #require(try Shell.run(script, in: folder.path) == 0)
    let expected = ["edited", "moved", "new", "staged", "sub/späte r\\tname"].map {
      "\($0).yaml"
    }
    let changed = try Program.run("--changed --show-files", in: folder.path)
    #expect(changed.text.split(separator: "\n").map(String.init) == expected)
    #expect(changed.status == 0 && changed.errors.isEmpty)
    let below = try Program.run("sub --show-files --changed", in: folder.path)
    #expect(below.text == expected[4] + "\n")
    let inside = try Program.run("--changed --show-files", in: folder["sub"])
    #expect(inside.text == expected[4].dropFirst(4) + "\n")
    #expect(try Shell.run("git add -A; git commit -qm second", in: folder.path) == 0)
    #expect(try Program.run("--changed --show-files", in: folder.path).text.isEmpty)
    for revision in ["old", "HEAD~1"] {
      let outcome = try Program.run("--changed=\(revision) --show-files", in: folder.path)
      #expect(outcome.text == changed.text)
    }
    let fixed = try Program.run("fix --changed", in: folder.path)
    #expect(fixed.text == "no templates found\n")
  }

  @Test func unchangedFilesStillConnect() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "roles.yaml",
      """
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess]
      Outputs:
        Role: {Value: !GetAtt Role.Arn, Export: {Name: role}}

      """
    )
    try folder.write("broken.yaml", Sample.broken)
    try folder.write("untraced.yaml", Sample.untraced)
    try #require(try Shell.run(Self.repository, in: folder.path) == 0)
    try folder.write(
      "functions.yaml",
      """
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties:
            Role: !ImportValue role

      """
    )
    let outcome = try Program.run("--changed --output-format concise", in: folder.path)
    #expect(
      outcome.text
        == "functions.yaml:2:3: error[inactive-tracing] tracing of function 'F' is not set\n"
    )
    #expect(outcome.status == 1)
    let fixed = try Program.run("fix --changed --fail-on info", in: folder.path)
    #expect(fixed.status == 0)
    #expect(try folder.bytes(of: "untraced.yaml") == Array(Sample.untraced.utf8))
  }

  @Test func whatGitCannotAnswerIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/t.yaml", Sample.untraced)
    let outside = try Program.run("--changed", in: folder.path)
    #expect(outside.status == 2 && outside.output.isEmpty)
    #expect(outside.errors.hasPrefix("error: git knows no repository here: fatal: not a git repo"))
    try #require(try Shell.run(Self.repository, in: folder.path) == 0)
    let unknown = try Program.run("--changed nowhere", in: folder.path)
    #expect(unknown.errors == "error: git knows no revision 'nowhere' in \(folder.path)\n")
    let option = try Program.run("--changed=--output=x", in: folder.path)
    #expect(option.errors == "error: git knows no revision '--output=x' in \(folder.path)\n")
    let path = try Program.run("--changed sub", in: folder.path)
    #expect(path.errors.hasSuffix("; to name a path, put it first: 'sub --changed'\n"))
    for outcome in [unknown, option, path] { #expect(outcome.status == 2) }
    let program = try Program.shell("PATH=/nowhere \"$XRAYLINT\" --changed", in: folder.path)
    #expect(program.errors == "error: cannot run git: no such file or directory\n")
    #expect(program.status == 2)
    #expect(try Program.run("--changed -", in: folder.path).status == 2)
  }

  @Test func listsTheTemplatesThatWouldBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.yaml", Sample.clean)
    try folder.write("a.yaml", Sample.untraced)
    try folder.write("values.yaml", "replicas: 3\n")
    try folder.write("out/c.yaml", Sample.clean)
    try folder.write("x/broken.yaml", Sample.broken)
    let outcome = try Program.run("--show-files --exclude out", in: folder.path)
    #expect(outcome.text == "a.yaml\nb.yaml\n")
    #expect(outcome.errors.hasPrefix("x/broken.yaml:1:63: error: alias"))
    #expect(outcome.status == 2)
    for command in ["check", "fix", "inventory"] {
      let outcome = try Program.run("\(command) --show-files out b.yaml", in: folder.path)
      #expect(outcome.text == "b.yaml\nout/c.yaml\n")
      #expect(outcome.status == 0)
    }
    let forced = try Program.run(
      "--show-files --exclude out --force-exclude out a.yaml",
      in: folder.path
    )
    #expect(forced.text == "a.yaml\n")
  }
}
