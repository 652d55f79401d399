import GoModules
import Testing

@Suite struct InstrumentationTests {
  private func module(go: String? = nil, _ requirements: String...) throws -> GoModule {
    let lines = requirements.map { "require \($0)\n" } + (go.map { ["go \($0)\n"] } ?? [])
    return try GoModule(parsing: Array(lines.joined().utf8))
  }

  @Test(arguments: [
    "github.com/aws/aws-xray-sdk-go v1.8.5", "github.com/aws/aws-xray-sdk-go/v2 v2.0.3",
    "go.opentelemetry.io/otel v1.30.0",
    "go.opentelemetry.io/contrib/instrumentation/github.com/aws/aws-lambda-go/otellambda v0.55.0",
  ])
  func librariesInstrument(requirement: String) throws {
    let direct = Instrumentation(of: try module(requirement))
    #expect(direct.state == .instrumented)
    #expect(direct.libraries == [requirement.replacing(" ", with: "@")])
    // Code that depends on something that traces may be traced by it.
    let indirect = Instrumentation(of: try module(requirement + " // indirect"))
    #expect(indirect.state == .unknown)
    #expect(indirect.libraries.isEmpty)
  }

  @Test(arguments: [
    "github.com/aws/aws-xray-sdk-go-extras v1.0.0", "github.com/aws/aws-lambda-go v1.47.0",
    "github.com/AWS/aws-xray-sdk-go v1.0.0", "example.com/github.com/aws/aws-xray-sdk-go v1.0.0",
    "go.opentelemetry.iot/otel v1.0.0",
  ])
  func similarPathsAreOtherModules(requirement: String) throws {
    #expect(Instrumentation(of: try module(requirement)).state == .uninstrumented)
  }

  @Test func forksInPlaceOfAModuleCount() throws {
    let module = try GoModule(
      parsing: Array(
        "require a.b/c v1.0.0\nreplace a.b/c => github.com/aws/aws-xray-sdk-go v1.8.5".utf8
      )
    )
    #expect(Instrumentation(of: module).state == .instrumented)
  }

  @Test func layersLeaveTheUninstrumentedOpen() throws {
    #expect(Instrumentation(of: try module()).besidesLayer.state == .unknown)
    let instrumented = Instrumentation(of: try module("go.opentelemetry.io/otel v1.30.0"))
    #expect(instrumented.besidesLayer == instrumented)
  }

  @Test(arguments: [
    ("v2.0.3", "1.24.9", "1.25"), ("v2.0.0", "1.18", "1.19"), ("v1.8.5", "1.18", "1.19"),
    ("v1.4.0", "1.8", "1.9"), ("v3.1.0", "1.24", "1.25"), ("v0.9.0", "1.6", "1.7"),
  ])
  func newSDKsNeedNewGo(sdk: String, go: String, needed: String) throws {
    let path = "github.com/aws/aws-xray-sdk-go"
    #expect(try module(go: go, "\(path) \(sdk)").goTooOldForSDK?.needed.description == needed)
    #expect(try module(go: needed, "\(path) \(sdk)").goTooOldForSDK == nil)
    #expect(try module("\(path) \(sdk)").goTooOldForSDK == nil)
    #expect(try module(go: go, "\(path) \(sdk) // indirect").goTooOldForSDK == nil)
    #expect(try module(go: go, "\(path) master").goTooOldForSDK == nil)
  }

  @Test func onlyTheFirstSDKTracesClientsOfTheFirstAWSSDK() throws {
    let clients = "github.com/aws/aws-sdk-go v1.55.0"
    let old = "github.com/aws/aws-xray-sdk-go v1.8.5"
    let new = "github.com/aws/aws-xray-sdk-go/v2 v2.0.3"
    #expect(try module(clients, new).hasUntracedClients)
    #expect(try !module(clients, old).hasUntracedClients)
    #expect(try !module(clients, old, new).hasUntracedClients)
    #expect(try !module(clients, new, "go.opentelemetry.io/otel v1.30.0").hasUntracedClients)
    #expect(try !module(clients + " // indirect", new).hasUntracedClients)
    #expect(try !module("github.com/aws/aws-sdk-go-v2 v1.30.0", new).hasUntracedClients)
  }
}
