import Testing

@testable import Tool

/// The folders that templates name for the code of functions: which are looked into.
@Suite struct CodeFolderTests {
  private static func template(_ location: String) -> String {
    """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Metadata: {BuildMethod: go1.x}
        Properties:
          Runtime: provided.al2023
          CodeUri: "\(location)"
          Tracing: Active

    """
  }

  private static let rule = "uninstrumented-go-function"

  /// The report of a run that leaves nothing but informations.
  private func report(
    _ arguments: String,
    in folder: borrowing TemporaryFolder,
    input: String = ""
  ) throws -> String {
    let outcome = try Program.run(
      "\(arguments) --output-format concise --quiet",
      in: folder.path,
      input: Array(input.utf8)
    )
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    return outcome.text
  }

  @Test(arguments: [
    "code", "./code/", "code/deep/../deep", "none/../code", "other/orders.zip/../../code",
  ])
  func foldersBelowAreLookedInto(location: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.template(location))
    try folder.write("code/go.mod", "module code")
    try folder.write("code/deep/x", "")
    try folder.write("other/orders.zip", "")
    let text = try report(".", in: folder)
    #expect(text.contains(Self.rule) && text.contains("'code/go.mod'"))
  }

  /// Each is named in a way that would lead to a pipe, whose writer would go on if that was opened.
  @Test(arguments: [
    "../outside", "link", "link/below", "linked-file", "pipe", "folder", "code/../../outside",
    "/OUTSIDE", "file:///OUTSIDE", "s3://outside", "code\\0/../../outside", "~",
    "../given/../outside",
  ])
  func nothingOutsideIsOpened(location: String) throws {
    let folder = try TemporaryFolder()
    let absolute = String(folder["outside"].description.dropFirst())
    try folder.write("given/a.yaml", Self.template(location.replacing("OUTSIDE", with: absolute)))
    try folder.write("given/code/x", "")
    try folder.write("outside/below/x", "")
    try folder.makePipe("outside/go.mod")
    try folder.link("outside/below/go.mod", to: "../go.mod")
    try folder.link("given/link", to: "../outside")
    try folder.write("given/linked-file/x", "")
    try folder.link("given/linked-file/go.mod", to: "../../outside/go.mod")
    try folder.write("given/pipe/x", "")
    try folder.write("given/folder/go.mod/x", "")
    let script = """
      ln outside/go.mod given/pipe/go.mod
      (echo 'module x' >outside/go.mod; touch was-read) & writer=$!
      "$XRAYLINT" --output-format concise --quiet given; status=$?
      sleep 0.2; kill -9 $writer 2>/dev/null; wait $writer
      test ! -e was-read && exit $status
      """
    let outcome = try Program.shell(script, in: folder.path)
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text == "")
  }

  @Test func modulesAboveAreFoundUpToTheGivenFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("go.mod", "module everything")
    try folder.write("app/a.yaml", Self.template("orders"))
    try folder.write("app/orders/x", "")
    #expect(try report(".", in: folder).contains("'../go.mod'"))
    #expect(try report("app", in: folder) == "")
    #expect(try report("app/a.yaml", in: folder) == "")
    #expect(try report("app go.mod", in: folder).contains("'../go.mod'"))
  }

  @Test func foldersBesideAreLookedIntoWhereTheyAreGiven() throws {
    let folder = try TemporaryFolder()
    try folder.write("templates/a.yaml", Self.template("../code"))
    try folder.write("code/go.mod", "module code")
    try folder.write("code/b.yaml", "")
    #expect(try report("templates", in: folder) == "")
    #expect(try report("templates/a.yaml", in: folder) == "")
    #expect(try report("templates code", in: folder).contains(Self.rule))
    #expect(try report("templates/a.yaml code/b.yaml", in: folder).contains(Self.rule))
  }

  @Test func standardInputHasNoFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("code/go.mod", "module code")
    let text = Self.template("code")
    #expect(try report("- --stdin-filename a.yaml", in: folder, input: text) == "")
  }

  @Test func whatIsNoModuleSaysNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.template("code"))
    try folder.write("go.mod", "module everything")
    let large = String(repeating: "//", count: 1 << 19) + "\nmodule code"
    for content in ["require (", large, "module \"x"] {
      try folder.write("code/go.mod", content)
      #expect(try report(".", in: folder) == "")
    }
    try folder.write("code/go.mod", "\u{0}\u{1}")
    #expect(try report(".", in: folder).contains("'code/go.mod'"))
  }

  @Test(arguments: [
    ("module a", #""state": "uninstrumented", "libraries": []"#, "Go, uninstrumented"),
    ("require (", #""state": "unknown", "libraries": []"#, "Go, unknown"),
    (
      "require go.opentelemetry.io/otel v1.3.0",
      #""libraries": ["go.opentelemetry.io/otel@v1.3.0"]"#, "Go, instrumented"
    ),
  ])
  func theInventoryTellsWhetherCodeIsInstrumented(
    module: String,
    json: String,
    cell: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.template("code"))
    try folder.write("code/go.mod", module)
    let document = try Program.run("inventory --output-format json", in: folder.path).text
    #expect(document.contains("\"language\": \"go\"") && document.contains(json))
    for format in ["text", "markdown"] {
      let text = try Program.run("inventory --output-format \(format)", in: folder.path).text
      #expect(text.contains(cell))
    }
  }

  @Test func otherCodeHasNoInstrumentation() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml",
      Self.template("code").replacing("provided.al2023", with: "python3.13")
    )
    try folder.write("code/go.mod", "module a")
    let text = try Program.run("inventory --output-format json", in: folder.path).text
    #expect(
      text.contains(#""instrumentation": {"language": null, "state": null, "libraries": []}"#)
    )
  }

  @Test func aFixLeavesItsInformation() throws {
    let folder = try TemporaryFolder()
    let template = Self.template("code").replacing("Tracing: Active", with: "Timeout: 3")
    try folder.write("a.yaml", template)
    try folder.write("code/go.mod", "module code")
    let text = try report("fix .", in: folder)
    #expect(text.contains(Self.rule))
    #expect(try folder.bytes(of: "code/go.mod") == Array("module code".utf8))
    #expect(String(decoding: try folder.bytes(of: "a.yaml"), as: UTF8.self).contains("Active"))
  }
}
