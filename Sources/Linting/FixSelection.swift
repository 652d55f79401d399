/// The fixes of a file that stand their proof together, found by halves.
struct FixSelection {
  private let proof: FixProof
  private var accepted: [Finding] = []
  private var withdrawn: [FixResult.Withdrawal] = []
  private var best: FixResult
  private var trials = 1
  private var lastFailure: FixResult.Reason

  /// Begins where the fixes have been tried all together, and failed.
  init(_ proof: FixProof, after failure: FixProof.Failure) {
    self.proof = proof
    best = proof.unchanged
    lastFailure = failure.reason
  }

  /// What has been accepted, with what has been left out.
  var result: FixResult {
    FixResult(
      source: best.source,
      fixed: best.fixed,
      report: best.report,
      withdrawn: withdrawn
    )
  }

  /// Leaves fixes out.
  mutating func withdraw(_ fixes: [FixResult.Withdrawal]) {
    withdrawn += fixes
  }

  /// Accepts those of some fixes that stand their proof together with what has been accepted.
  mutating func select(_ candidates: ArraySlice<Finding>) {
    guard !candidates.isEmpty else { return }
    if trials >= Fixer.maximumTrials {
      return withdraw(candidates.map { .init(finding: $0, reason: lastFailure) })
    }
    trials += 1
    switch proof.result(of: accepted + candidates) {
    case .success(let result):
      accepted += candidates
      best = result
    case .failure(let failure):
      lastFailure = failure.reason
      selectHalves(of: candidates)
    }
  }

  /// Does so with fixes that have just failed together; leaves out a single one.
  mutating func selectHalves(of candidates: ArraySlice<Finding>) {
    guard candidates.count > 1 else {
      return withdraw(candidates.map { .init(finding: $0, reason: lastFailure) })
    }
    let middle = candidates.startIndex + candidates.count / 2
    select(candidates[..<middle])
    select(candidates[middle...])
  }
}
