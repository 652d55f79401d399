internal import Rewriting
internal import Syntax

/// Withdraws fixes that would change, through an alias, what did not ask for it.
///
/// A node under an anchor stands in several places of the document. It is changed only if every
/// place wants that change, or gets a value of its own.
enum SharedNodes {
  /// The findings, those without their fix that share a node with a place that does not want it.
  static func withdrawingFixes(from findings: [Finding]) -> [Finding] {
    guard findings.contains(where: { $0.node.tree.hasAliases }) else { return findings }
    var findings = findings
    while true {
      let leaking = positionsOfLeakingFixes(among: findings)
      guard !leaking.isEmpty else { return findings }
      for index in leaking {
        findings[index].fix = nil
        findings[index].notes.append(
          Note(
            "not fixed: an anchor shares this with another place, which would change as well; "
              + "write the shared part out in each place"
          )
        )
      }
    }
  }

  private static func positionsOfLeakingFixes(among findings: [Finding]) -> [Int] {
    var owners: [Change: Set<String>] = [:]
    var replacedAliases: [Node: Set<Node>] = [:]
    for step in findings.distinctFixes.lazy.flatMap(\.steps) {
      owners[step.change, default: []].insert(step.owner)
      if case .replace(let node, _) = step.change, node.isAlias {
        replacedAliases[node.target, default: []].insert(node)
      }
    }
    func isLeaking(_ fix: Fix) -> Bool {
      fix.steps.contains { step in
        let node = step.change.node
        let places = replacedAliases[node, default: []].reduce(node.tree.occurrences(of: node)) {
          $0 - node.tree.occurrences(of: $1)
        }
        return places > owners[step.change, default: []].count
      }
    }
    var answers: [FixGroup: Bool] = [:]
    return findings.indices.filter { index in
      guard let fix = findings[index].fix else { return false }
      guard let group = FixGroup(findings[index]) else { return isLeaking(fix) }
      let answer = answers[group] ?? isLeaking(fix)
      answers[group] = answer
      return answer
    }
  }
}
