import Linting
import Testing

@testable import Tool

/// Searches trees that hold everything a file system has.
@Suite struct FileSearchTests {
  @Test func findsTheEndingsOfTemplatesAtAnyDepth() throws {
    let folder = try TemporaryFolder()
    let found = ["A.YAML", "a.json", "a.sam", "a.template", "a.yaml", "b/c/d.yml", "b/c/é.Yml"]
    for name in found + ["a.txt", "yaml", ".yaml", "a.yaml.bak", "b/a.yamll", "ayaml"] {
      try folder.write(name)
    }
    try folder.write("x.yaml/inner.yaml")
    let result = try files(in: folder, ".")
    #expect(result.files == (found + ["x.yaml/inner.yaml"]).map { FilePath($0) }.sorted())
    #expect(result.errors.isEmpty)
  }

  @Test func keepsNamesThatAreNoUTF8() throws {
    let folder = try TemporaryFolder()
    let name = FilePath([0x66, 0xFF] + Array(".yaml".utf8))
    try folder.write(name, [])
    #expect(try files(in: folder, ".").files == [name])
  }

  @Test func leavesOutTheDefaultExcludes() throws {
    let folder = try TemporaryFolder()
    for name in Setting[.exclude].defaultValue.words {
      try folder.write("\(name)/a.yaml")
      try folder.write("deep/\(name)/a.yaml")
    }
    try folder.write("kept/a.yaml")
    #expect(try files(in: folder, ".").files == ["kept/a.yaml"])
    #expect(try files(in: folder, "cdk.out").files == ["cdk.out/a.yaml"])
  }

  @Test func followsLinksToFilesOnly() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("target", "Resources:")
    try folder.write("a/real.yaml")
    try folder.link("a/again.yaml", to: "real.yaml")
    try folder.link("file.yaml", to: outside["target"].description)
    try folder.link("folder.yaml", to: "a")
    try folder.link("a/loop", to: "..")
    try folder.link("nowhere.yaml", to: "missing")
    try folder.link("self.yaml", to: "self.yaml")
    try folder.makePipe("pipe.yaml")
    let result = try files(in: folder, ".")
    #expect(result.files == ["a/real.yaml"])
    #expect(result.errors.isEmpty)
    #expect(try files(in: folder, "a/again.yaml").files == ["a/again.yaml"])
    #expect(try files(in: folder, "a/loop/a").files == ["a/loop/a/real.yaml"])
  }

  /// Whoever wrote a link in a folder must not choose which files elsewhere are shown or written.
  @Test func followsLinksOutOfFoldersOnlyIfNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("given/a.yaml")
    try folder.write("given-too/b.template")
    try folder.write("elsewhere/c.yaml")
    try folder.link("given/beside.yaml", to: "../given-too/x.txt")
    try folder.write("given-too/x.txt")
    try folder.link("given/out.yaml", to: "../elsewhere/c.yaml")
    try folder.link("given/passwd.yaml", to: "/etc/passwd")
    #expect(try files(in: folder, "given").files == ["given/a.yaml"])
    #expect(
      try files(in: folder, "given", "given-too").files == [
        "given-too/b.template", "given/a.yaml", "given/beside.yaml",
      ]
    )
    #expect(try files(in: folder, "given/out.yaml").files == ["given/out.yaml"])
    #expect(try files(in: folder, ".").files.contains("elsewhere/c.yaml"))
  }

  @Test func namesEachFileOnceAndRelativeToTheWorkingDirectory() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b.yaml")
    try folder.write("c.txt")
    let whole = folder.path.description
    for path in ["a/b.yaml", "./a//b.yaml", "a/../a/b.yaml", "\(whole)/a/b.yaml", "a/", whole] {
      #expect(try files(in: folder, path).files == ["a/b.yaml"], "\(path)")
    }
    let result = try files(in: folder, "c.txt", ".", "a", "./a/b.yaml", "a/b.yaml", whole, "c.txt")
    #expect(result.files == ["a/b.yaml", "c.txt"])
  }

  @Test func keepsWhatWasTypedForPathsOutside() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("here")
    try folder.write("there/a.yaml")
    let search = try FileSearch(in: folder["here"])
    let whole = folder["there"]
    #expect(search.files(at: ["../there"]).files == ["../there/a.yaml"])
    #expect(search.files(at: ["../there/"]).files == ["../there/a.yaml"])
    #expect(search.files(at: ["../there/a.yaml"]).files == ["../there/a.yaml"])
    #expect(search.files(at: [whole]).files == [whole.appending("a.yaml")])
  }

  @Test func honoursIgnoreFilesOfTheWholeRepository() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/info/exclude", "excluded.yaml\n")
    try folder.write(".gitignore", "*.json\n/root/out/\ndropped/\n")
    try folder.write("root/.gitignore", "!kept.json\nsecret*\n")
    let kept = ["root/a.yaml", "root/kept.json", "root/sub/kept.json"]
    let ignored = [
      "root/a.json", "root/excluded.yaml", "root/out/a.yaml", "root/secret.yaml",
      "root/sub/secret.yaml", "root/dropped/kept.json",
    ]
    for name in kept + ignored { try folder.write(name) }
    #expect(try files(in: folder, ".").files == kept.map { FilePath($0) })
    #expect(try files(in: folder, "root").files == kept.map { FilePath($0) })
    #expect(try files(in: folder, "root/sub").files == ["root/sub/kept.json"])
    #expect(try files(in: folder, "root/a.json").files == ["root/a.json"])
    var search = try FileSearch(in: folder.path)
    search.usesGitIgnore = false
    #expect(search.files(at: ["."]).files.count == kept.count + ignored.count)
  }

  @Test func findsWhatGitFinds() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "*\n!*/\n!*.yaml\n/a/x*\n**/c/d.yaml\n")
    try folder.write("a/.gitignore", "!x1.yaml\n")
    for top in ["a", "b", "c"] {
      for name in ["x1.yaml", "x2.yaml", "d.yaml", "c/d.yaml", "c/e.json", "c/x/y.yaml"] {
        try folder.write("\(top)/\(name)")
      }
    }
    let status = try Shell.run(
      """
      git init -q && echo 'c/x' >.git/info/exclude
      git ls-files --others --exclude-standard -z >.git/answers
      """,
      in: folder.path
    )
    try #require(status == 0)
    let answers = try folder.bytes(of: ".git/answers").split(separator: 0).map { FilePath($0) }
    try #require(answers.count > 5)
    #expect(try files(in: folder, ".").files == answers.sorted())
  }

  @Test func honoursIgnoreFilesOutsideARepositoryBelowThePathOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "a.yaml\n")
    try folder.write("sub/.gitignore", "b.yaml\n")
    for name in ["sub/a.yaml", "sub/b.yaml", "sub/c.yaml"] { try folder.write(name) }
    #expect(try files(in: folder, ".").files == ["sub/c.yaml"])
    #expect(try files(in: folder, "sub").files == ["sub/a.yaml", "sub/c.yaml"])
  }

  @Test func appliesNoOuterRulesToARepositoryWithin() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/modules/inner/info/exclude", "c.yaml\n")
    try folder.write(".gitignore", "a.yaml\n")
    try folder.write("inner/.git", "gitdir: ../.git/modules/inner\n")
    try folder.write("inner/.gitignore", "b.yaml\n")
    for name in ["a", "b", "c", "d"] { try folder.write("inner/sub/\(name).yaml") }
    #expect(try files(in: folder, ".").files == ["inner/sub/a.yaml", "inner/sub/d.yaml"])
    #expect(try files(in: folder, "inner/sub").files == ["inner/sub/a.yaml", "inner/sub/d.yaml"])
  }

  @Test func honoursExcludesRelativeToTheirFolder() throws {
    let folder = try TemporaryFolder()
    for name in ["app/a.yaml", "app/out/a.yaml", "out/a.yaml", "app/cdk.out/a.yaml"] {
      try folder.write(name)
    }
    let given = try FileSearch(in: folder["app"], excluding: ["/app/out", "!cdk.out"])
    #expect(given.files(at: ["."]).files == ["a.yaml", "cdk.out/a.yaml", "out/a.yaml"])
    try folder.write(".xraylint.yaml", "exclude: [/app/out, '!cdk.out']\n")
    let configured = try FileSearch(in: folder["app"])
    #expect(configured.files(at: ["."]).files == ["a.yaml", "cdk.out/a.yaml"])
    let both = try FileSearch(in: folder["app"], excluding: ["/a.yaml", "!out"])
    #expect(
      both.files(at: [".."]).files == [
        "../app/cdk.out/a.yaml", "../app/out/a.yaml", "../out/a.yaml",
      ]
    )
    #expect(both.files(at: ["a.yaml"]).files == ["a.yaml"])
  }

  @Test func theClosestConfigurationExcludes() throws {
    let folder = try TemporaryFolder()
    try folder.write(".xraylint.yaml", "exclude: [a.yaml, never/]\n")
    try folder.write("inner/.xraylint.yml", "exclude: [b.yaml]\n")
    try folder.write("never/.xraylint.yaml", "exclude: ['!never', '!a.yaml']\n")
    try folder.write("repository/.git/HEAD")
    for name in ["a.yaml", "b.yaml"] {
      for place in ["", "inner/", "inner/deep/", "never/", "repository/"] {
        try folder.write(place + name)
      }
    }
    let expected: [FilePath] = [
      "b.yaml", "inner/a.yaml", "inner/deep/a.yaml", "repository/a.yaml", "repository/b.yaml",
    ]
    #expect(try files(in: folder, ".").files == expected)
    #expect(try files(in: folder, "inner/deep").files == ["inner/deep/a.yaml"])
    var forced = try FileSearch(in: folder.path)
    forced.forceExclude = true
    let named: [FilePath] = ["a.yaml", "inner/deep/b.yaml", "inner/a.yaml", "repository/a.yaml"]
    #expect(forced.files(at: named).files == ["inner/a.yaml", "repository/a.yaml"])
  }

  @Test func honoursIgnoreFilesOfOtherToolsBeforeThoseOfGit() throws {
    let folder = try TemporaryFolder()
    try folder.write(".ignore", "outside.yaml\n")
    try folder.write("work/.git/HEAD")
    try folder.write("work/.gitignore", "a.yaml\nb.yaml\n")
    try folder.write("work/.ignore", "!a.yaml\n/deep/c.yaml\n")
    try folder.write("work/deep/.gitignore", "a.yaml\n")
    for name in ["a", "b", "c", "outside"] {
      try folder.write("\(name).yaml")
      try folder.write("work/deep/\(name).yaml")
    }
    let inner: [FilePath] = ["work/deep/a.yaml", "work/deep/outside.yaml"]
    #expect(try files(in: folder, ".").files == ["a.yaml", "b.yaml", "c.yaml"] + inner)
    #expect(try files(in: folder, "work/deep").files == inner)
    try folder.write("plain/deep/outside.yaml")
    #expect(try files(in: folder, "plain/deep").files.isEmpty)
  }

  @Test func excludesNamedPathsOnlyIfForced() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".gitignore", "/ignored/\n*.json\n")
    let paths = ["ignored/a.yaml", "a.json", "node_modules/b/a.yaml", "node_modules/b", "a.yaml"]
    for path in paths where path != "node_modules/b" { try folder.write(path) }
    var search = try FileSearch(in: folder.path)
    let arguments = paths.map { FilePath($0) }
    #expect(search.files(at: arguments).files.count == 4)
    search.forceExclude = true
    #expect(search.files(at: arguments).files == ["a.yaml"])
    search.usesGitIgnore = false
    #expect(search.files(at: arguments).files == ["a.json", "a.yaml", "ignored/a.yaml"])
  }

  @Test func reportsWhatCannotBeSearchedAndGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml")
    try folder.link("loop", to: "loop")
    try folder.makePipe("pipe.yaml")
    let result = try files(
      in: folder,
      "missing/b.yaml",
      "a.yaml",
      "pipe.yaml",
      "loop",
      "",
      "a.yaml/"
    )
    #expect(result.files == ["a.yaml"])
    #expect(
      result.errors.map(\.description) == [
        "cannot find : no such file or directory",
        "cannot find a.yaml/: not a directory",
        "cannot find loop: too many levels of symbolic links",
        "cannot find missing/b.yaml: no such file or directory",
        "cannot read pipe.yaml: it is a pipe, not a regular file",
      ]
    )
  }

  @Test(.disabled(if: TemporaryFolder.ignoresPermissions, "root may read everything"))
  func reportsAFolderThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b.yaml")
    try folder.write("c.yaml")
    try folder.setMode(0, of: "a")
    defer { try? folder.setMode(0o755, of: "a") }
    let result = try files(in: folder, ".")
    #expect(result.files == ["c.yaml"])
    #expect(result.errors.map(\.path) == ["a"])
  }

  private func files(
    in folder: borrowing TemporaryFolder,
    _ paths: String...
  ) throws -> FileSearch.Result {
    let search = try FileSearch(in: folder.path)
    return search.files(at: paths.map { FilePath($0) })
  }
}

extension FileSearch {
  /// A search as commands do it.
  init(in folder: FilePath, excluding patterns: [String] = []) throws {
    let workingDirectory = try WorkingDirectory(folder)
    var commandLine = CommandLineSettings()
    try commandLine.add(patterns, to: .exclude, .standard)
    let loader = ConfigurationLoader(workingDirectory: workingDirectory, vocabulary: .standard)
    self.init(
      workingDirectory: workingDirectory,
      settings: SettingsFinder(.closest, commandLine, loader)
    )
  }
}
