import FuzzingSupport
import LineMutation
import Linting
import Reporting
import Rules
import Syntax

/// Lints and fixes any bytes in memory: nothing is lost, and fixing again changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFix(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = FuzzInput(start, count)
  // The length chooses the settings, so that a seed is nothing but a template.
  let path = count & 8 == 0 ? "fuzz.yaml" : "fuzz.json"
  var settings = FixSettings()
  settings.includesUnsafe = count & 1 != 0
  settings.policyStyle = count & 2 == 0 ? .managed : .inline
  settings.samPlacement = count & 4 == 0 ? .function : .globals
  let linter = Linter(rules: AllRules.rules, settings: settings)
  guard let report = try? linter.report(on: input.source(path)) else { return 0 }
  Trial(linter, settings).check(report)
  let reporter = JSONReporter()
  _ = reporter.report(on: Run([FileResult(report, detail: reporter.detail)]))
  return 0
}

/// Changes lines and blocks of the text rather than bytes.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateTemplate(
  _ start: UnsafeMutablePointer<UInt8>,
  _ count: Int,
  _ limit: Int,
  _ seed: UInt32
) -> Int {
  LineMutator.mutate(start, count, limit: limit, seed: seed)
}
