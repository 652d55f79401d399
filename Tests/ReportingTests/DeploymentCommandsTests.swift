import Deployment
import Reporting
import Syntax
import Testing

@Suite struct DeploymentCommandsTests {
  private func script(_ output: String) throws -> String {
    let functions = try LambdaOutput(SourceText(path: "output.json", text: output)).functions
    let bytes = DeploymentCommands().report(on: Deployment(functions), problems: [])
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func rolesGetThePermissionBeforeFunctionsGetTheirTracing() throws {
    let text = try script(
      """
      [{"FunctionName": "a", "FunctionArn": "arn:aws-cn:lambda:cn-north-1:123456789012:function:a",
        "Role": "arn:aws-cn:iam::123456789012:role/path/shared", "TracingConfig": {"Mode": "PassThrough"}},
       {"FunctionName": "b", "FunctionArn": "arn:aws-cn:lambda:cn-north-1:123456789012:function:b",
        "Role": "arn:aws-cn:iam::123456789012:role/path/shared", "TracingConfig": {"Mode": "PassThrough"}}]
      """
    )
    let commands = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let expected = """
      aws iam attach-role-policy --role-name shared \
      --policy-arn arn:aws-cn:iam::aws:policy/AWSXRayDaemonWriteAccess
      aws lambda update-function-configuration --region cn-north-1 --function-name a \
      --tracing-config Mode=Active
      aws lambda update-function-configuration --region cn-north-1 --function-name b \
      --tracing-config Mode=Active
      """
    #expect(commands.joined(separator: "\n") == expected)
  }

  @Test func textOfOthersIsNeverACommand() throws {
    let text = try script(
      """
      [{"FunctionName": "x\\nrm -rf ~; $(id) `id` 'y'", "Role": "arn:aws:iam::1:role/-r\\n&",
        "TracingConfig": {"Mode": "PassThrough"}},
       {"FunctionName": "-v", "Version": "3\\nid", "TracingConfig": {"Mode": "PassThrough"}},
       {"FunctionName": "-w", "Role": "arn:aws:iam::1:role/-r", "TracingConfig": {"Mode": "PassThrough"}}]
      """
    )
    let commands = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      commands == [
        "aws iam attach-role-policy --role-name=-r "
          + "--policy-arn arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
        "aws lambda update-function-configuration --function-name=-w --tracing-config Mode=Active",
      ]
    )
    #expect(text.contains("# left out: the output does not name the role of x\\nrm -rf ~; $(id)"))
    #expect(text.contains("# version 3\\nid of -v is locked without tracing"))
  }

  @Test func nothingToChangeIsSaid() throws {
    let text = try script(
      "{\"FunctionName\": \"a\", \"TracingConfig\": {\"Mode\": \"Active\"}}"
    )
    #expect(text == "# no deployed function needs a change\n")
  }
}
