import Testing

@testable import Tool

/// The two-step roll-out of the README: permissions first, tracing with the next deployment.
@Suite struct TwoStepTests {
  @Test func permissionsComeFirstAndTracingNext() throws {
    let folder = try TemporaryFolder()
    let example = Program.repository.appending("fixtures/example/orders.yaml")
    let before = try FileReader().contents(of: example).bytes
    try folder.write("one/orders.yaml", before)
    try folder.write("two/orders.yaml", before)

    let first = try Program.run("fix --select missing-trace-permission two", in: folder.path)
    #expect(first.status == 0)
    let role = try Program.shell("diff one/orders.yaml two/orders.yaml", in: folder.path)
    let added = "        - !Sub arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess"
    #expect(role.text.hasSuffix("\n> \(added)\n"))
    #expect(role.text.split(separator: "\n").count == 2, "only the role changes: \(role.text)")

    #expect(try Program.run("fix two", in: folder.path).status == 0)
    #expect(try Program.run("fix one", in: folder.path).status == 0)
    #expect(try folder.bytes(of: "two/orders.yaml") == folder.bytes(of: "one/orders.yaml"))
  }
}
