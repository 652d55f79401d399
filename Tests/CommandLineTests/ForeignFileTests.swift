import Testing

@testable import Tool

/// Files that a template names are no files of the run; tags name no types.
@Suite struct ForeignFileTests {
  /// Opening a pipe for reading would let its writer go on, and so would reading through a link.
  @Test(arguments: [
    "../outside/pipe", "link.txt", "/proc/self/environ", "file:///etc/passwd",
    "https://s3.amazonaws.com/bucket/a.yaml",
  ])
  func templatesNeverNameFilesToRead(location: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "given/parent.yaml",
      ForeignFileTests.parent.replacing("LOCATION", with: location)
    )
    try folder.write("outside/other", "")
    try folder.makePipe("outside/pipe")
    try folder.link("given/link.txt", to: "../outside/pipe")
    let script = """
      (echo secret >outside/pipe; touch outside/was-read) & writer=$!
      "$XRAYLINT" --output-format concise given; status=$?
      sleep 0.2; kill -9 $writer 2>/dev/null; wait $writer
      test ! -e outside/was-read && exit $status
      """
    let outcome = try Program.shell(script, in: folder.path)
    #expect(outcome.status == 1, "\(outcome.text)\(outcome.errors)")
    #expect(!outcome.text.contains("secret"))
  }

  @Test func tagsConstructNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml",
      """
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Tracing: !!python/object/apply:os.system ["touch owned"]
        G:
          Type: AWS::Serverless::Function
          Properties:
            Tracing: !ruby/object:Gem::Requirement {x: !!js/function "touch owned"}

      """
    )
    let outcome = try Program.run("fix .", in: folder.path)
    #expect(outcome.status == 1, "\(outcome.text)")
    #expect(try folder.names() == ["a.yaml"])
  }

  private static let parent = """
    Resources:
      Nested:
        Type: AWS::CloudFormation::Stack
        Properties: {TemplateURL: LOCATION}
      Application:
        Type: AWS::Serverless::Application
        Properties: {Location: LOCATION}
      Orders:
        Type: AWS::Serverless::Function
        Metadata: {BuildMethod: go1.x}
        Properties: {Runtime: provided.al2023, CodeUri: LOCATION}

    """
}
