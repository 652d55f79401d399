import Linting
import Rules
import Syntax

/// A random template and what fixing makes of it.
struct TemplateTrial: CustomStringConvertible {
  private let notation: String
  private var text: String

  init(notation: String, seed: UInt64) {
    self.notation = notation
    let value = RandomTemplate.value(seed: seed, hasAnchors: notation == "yaml")
    text =
      notation == "yaml"
      ? RandomLayout.yaml(value, seed: ~seed) : RandomLayout.json(value, seed: ~seed)
  }

  /// What happened.
  struct Outcome {
    var isValid = false
    var isFixed = false
    /// The promise that is broken.
    var failure: String?
  }

  var description: String {
    let result = (try? Fixed(Array(text.utf8), path))?.bytes ?? []
    return "\(text)\n----- becomes\n\(String(decoding: result, as: UTF8.self))"
  }

  var outcome: Outcome {
    let bytes = Array(text.utf8)
    guard let fixed = try? Fixed(bytes, path) else { return Outcome() }
    return Outcome(
      isValid: true,
      isFixed: fixed.bytes != bytes,
      failure: brokenPromise(of: fixed, bytes)
    )
  }

  private var path: String { "random.\(notation)" }

  private func brokenPromise(of fixed: Fixed, _ bytes: [UInt8]) -> String? {
    if let withdrawal = fixed.withdrawn.first(where: \.isInternalError) {
      return "the proof of \(withdrawal.finding.message) failed: \(withdrawal.reason)"
    }
    guard (try? fixed.keepsBytesOutsideEdits) == true else { return "another byte changed" }
    guard let again = try? Fixed(fixed.bytes, path) else { return "the result is no template" }
    guard again.bytes == fixed.bytes else { return "fixing again changes something" }
    let left = Set(again.fixable.map(\.identity)).subtracting(
      fixed.withdrawn.map(\.finding.identity)
    )
    guard left.isEmpty else { return "fixable findings are left: \(left)" }
    for variant in [FixtureVariant.carriageReturns, .byteOrderMark, .multiByteText] {
      guard case .bytes(let before) = variant(fixed.tree),
        case .bytes(let after) = variant(fixed.fixedTree)
      else { continue }
      guard (try? Fixed(before, path).bytes) == after else { return "\(variant) differs" }
    }
    return nil
  }

  /// The smallest trial that fails as well, reached by leaving out lines.
  func shrunk() -> TemplateTrial {
    var best = self
    var count = 16
    while count > 0 {
      let lines = best.text.split(separator: "\n", omittingEmptySubsequences: false)
      let smaller = stride(from: 0, to: lines.count, by: count).lazy.map { start in
        var trial = best
        let rest = lines[..<start] + lines[min(start + count, lines.count)...]
        trial.text = rest.joined(separator: "\n")
        return trial
      }
      if let next = smaller.first(where: { $0.text != best.text && $0.outcome.failure != nil }) {
        best = next
      } else {
        count /= 2
      }
    }
    return best
  }
}
