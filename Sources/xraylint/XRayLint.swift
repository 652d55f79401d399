import ArgumentParser
import CloudFormation
import Linting
import Rules
import Syntax

@main
struct XRayLint: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "xraylint")
  @Argument var verb: String
  @Argument var paths: [String] = []
  @Flag var output = false
  @Option(name: .customLong("output-format")) var format: String = "json"
  @Flag(name: .customLong("unsafe-fixes")) var unsafe = false

  func run() throws {
    let search = FileSearch(workingDirectory: try WorkingDirectory())
    let found = search.files(at: paths.map { FilePath($0) })
    var s = FixSettings()
    s.includesUnsafe = unsafe
    let linter = Linter(rules: AllRules.rules, settings: s)
    var status: Int32 = 0
    var items: [String] = []
    func q(_ s: String) -> String { "\"" + s.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\"" }
    for path in found.files {
      let contents = try FileReader().contents(of: path)
      let report: FileReport?
      do { report = try linter.report(on: SourceText(path: path.description, bytes: contents.bytes)) } catch {
        print("error: \(path): \(error)")
        status = 2
        continue
      }
      guard let report else { continue }
      switch verb {
      case "inventory":
        var fs: [String] = []
        for f in report.templates.flatMap(\.functions) {
          fs.append("{\"logicalId\": \(q(f.logicalID)), \"tracing\": {\"state\": \(q(f.exists ? f.tracing.state.rawValue : "absent"))}, \"role\": {\"kind\": \(q(f.exists ? f.role.kind.rawValue : "missing"))}, \"permission\": {\"state\": \(q(f.exists ? f.permission.state.rawValue : "unknown"))}}")
        }
        items.append("{\"path\": \(q(path.description)), \"functions\": [\(fs.joined(separator: ","))]}")
      case "fix":
        let fixer = Fixer(linter) { [unsafe] in unsafe || $0.fix?.applicability == .safe }
        let result = fixer.result(of: report)
        for w in result.withdrawn { print("withdrawn \(path): \(w.finding.message): \(w.reason)") }
        for f in result.report.findings where f.severity > .info { if status == 0 { status = 1 }; print("\(path): \(f.rule): \(f.message) \(f.notes.map(\.message))") }
        if result.source.bytes != contents.bytes { try AtomicWriter.replace(path, readAs: contents, with: result.source.bytes) }
      default:
        for f in report.findings where f.severity > .info { if status == 0 { status = 1 }; print("\(path): \(f.rule): \(f.message) \(f.notes.map(\.message))") }
      }
    }
    if verb == "inventory" { print("{\"templates\": [\(items.joined(separator: ",\n"))]}") }
    throw ExitCode(status)
  }
}
