import Linting
import Rules
import Syntax
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Fixes random templates with all rules: whatever is written has to keep every promise.
///
/// `TEMPLATE_SEEDS=100000 swift test --filter RandomTemplateTests` tries more.
struct RandomTemplateTests {
  static let seedCount =
    getenv("TEMPLATE_SEEDS").flatMap { UInt64(String(cString: $0)) } ?? 60

  @Test(arguments: ["yaml", "json"])
  func fixesOfRandomTemplatesKeepTheirPromises(notation: String) {
    var (valid, fixed) = (0, 0)
    for seed in 0..<Self.seedCount {
      let trial = TemplateTrial(notation: notation, seed: seed)
      let outcome = trial.outcome
      if outcome.isValid { valid += 1 }
      if outcome.isFixed { fixed += 1 }
      guard let failure = outcome.failure else { continue }
      let smallest = trial.shrunk()
      Issue.record("seed \(seed): \(smallest.outcome.failure ?? failure)\n\(smallest)")
      return
    }
    #expect(valid * 10 > Self.seedCount * 9, "\(valid) of \(Self.seedCount) can be parsed")
    #expect(fixed * 2 > Self.seedCount, "something is fixed in \(fixed) of \(Self.seedCount)")
  }
}
