import Testing

@testable import Tool

/// What `fix --diff` prints is what `git apply` takes, and makes of a file what `fix` makes of it.
@Suite struct DiffTests {
  /// The variants of a file, as scripts from standard input to standard output.
  static let variants = [
    "cat", "sed 's/$/\\r/'", "printf '\\357\\273\\277'; cat", "head -c -1",
    "{ printf '\\357\\273\\277'; head -c -1; } | sed 's/$/\\r/'",
  ]

  @Test(arguments: variants)
  func gitAppliesTheDiffOfEveryFixture(variant: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.shell(
      """
      set -e
      mkdir original
      cd '\(Program.repository)/fixtures/rules'
      for file in */*.yaml */*.json; do
        name=$(echo "$file" | tr / ' ')
        { \(variant); } <"$file" >'\(folder.path)'/original/"ü $name"
      done
      cd '\(folder.path)'
      cp -r original applied
      cp -r original fixed
      cd original
      "$XRAYLINT" fix --diff --unsafe-fixes >../diff || test $? = 1
      cd ../fixed
      "$XRAYLINT" fix --unsafe-fixes || test $? = 1
      cd ../applied
      git init -q .
      git apply --whitespace=nowarn ../diff
      rm -rf .git
      cd ..
      cmp diff /dev/null && exit 3
      diff -r applied fixed
      diff -rq original fixed | grep -c differ
      """,
      in: folder.path
    )
    #expect(outcome.status == 0, "\(outcome.text.suffix(2000))\(outcome.errors)")
    let changed = outcome.text.split(separator: "\n").last.flatMap { Int($0) } ?? 0
    #expect(changed > 50, "\(outcome.text.suffix(200))")
  }

  @Test func gitAppliesTheDiffWhateverTheNames() throws {
    let folder = try TemporaryFolder()
    let names: [[UInt8]] =
      [
        "a b.yaml", "tab\t.yaml", "new\nline.yaml", "\"quoted\".yaml", "back\\slash.yaml",
        "é 😀.yaml",
        "$HOME.yaml", "-option.yaml", "'.yaml", "b/a/b.yaml",
      ].map { Array($0.utf8) } + [[0xFF, 0xE9] + ".yaml".utf8, [0xFE, 0xE9] + ".yaml".utf8]
    for name in names { try folder.write(FilePath(name), Array(Sample.untraced.utf8)) }
    let diff = try Program.run("fix --diff", in: folder.path)
    let applied = try Program.shell("git apply -", in: folder.path, input: diff.output)
    #expect(applied.status == 0, "\(applied.errors)")
    for name in names {
      let bytes = try FileReader().contents(of: folder.path.appending(name)).bytes
      #expect(bytes == Array(Sample.traced.utf8), "\(String(decoding: name, as: UTF8.self))")
    }
  }

  @Test func filesWhoseNamesHaveTheSameTextAreAllFixed() throws {
    let folder = try TemporaryFolder()
    let template = """
      Parameters: {RoleArn: {Type: String}}
      Resources:
        Orders: {Type: AWS::Lambda::Function, Properties: {Role: !Ref RoleArn}}

      """
    let names: [[UInt8]] = [[0xFF], [0xFE]].map { $0 + ".yaml".utf8 }
    for name in names { try folder.write(FilePath(name), Array(template.utf8)) }
    #expect(try Program.run("fix --unsafe-fixes", in: folder.path).status == 0)
    for name in names {
      let bytes = try FileReader().contents(of: folder.path.appending(name)).bytes
      #expect(String(decoding: bytes, as: UTF8.self).contains("TracingConfig: {Mode: Active}"))
    }
  }

  @Test func theReportSaysThatNothingWasWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Sample.untraced)
    let text = try Program.run("fix --diff", in: folder.path)
    #expect(text.errors.contains("would fix[inactive-tracing] a.yaml:2:3: activate tracing"))
    #expect(text.errors.contains("1 would be fixed in 1 file: run without --diff\n"))
    let concise = try Program.run("fix --diff --output-format concise", in: folder.path)
    #expect(
      concise.errors == "a.yaml:2:3: would fix[inactive-tracing] activate tracing of 'Orders'\n"
    )
    #expect(try folder.bytes(of: "a.yaml") == Array(Sample.untraced.utf8))
  }

  @Test func theStatusCountsWhatTheDiffWouldFix() throws {
    let path = "fixtures/rules/missing-trace-permission/policy-under-condition.yaml"
    let select = "--select missing-trace-permission \(path)"
    for (option, status) in [("", 1), ("--fail-on warning", 1), ("--fail-on error", 0)] {
      let outcome = try Program.run("fix --diff \(option) \(select)", in: Program.repository)
      #expect(outcome.status == Int32(status), "\(option)")
      #expect(!outcome.output.isEmpty)
    }
  }

  @Test func everyFormatListsWhatWasFixed() throws {
    let folder = try TemporaryFolder()
    for (format, expected) in [
      ("concise", "a.yaml:2:3: fixed[inactive-tracing] activate tracing of 'Orders'\n"),
      ("json", "\"fixed\": [\n    {\n      \"rule\": \"inactive-tracing\",\n"),
      ("text", "fixed[inactive-tracing] a.yaml:2:3: activate tracing of 'Orders'\n"),
    ] {
      try folder.write("a.yaml", Sample.untraced)
      let outcome = try Program.run("fix --output-format \(format)", in: folder.path)
      #expect(outcome.text.contains(expected), "\(outcome.text)")
      #expect(outcome.status == 0)
    }
  }
}
