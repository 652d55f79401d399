internal import CloudFormation
internal import Syntax

/// What findings of instances of one loop body have in common.
private struct LoopFindingKey: Hashable {
  let rule: String
  let lowerBound: Int32
  let message: String
}

/// Findings of resources that one body of an `Fn::ForEach` makes.
extension [Finding] {
  /// The findings with those of one body made one, the instances in a note.
  func mergingLoopInstances() -> [Finding] {
    guard contains(where: { $0.resource?.isInLoop == true }) else { return self }
    var result: [Finding] = []
    var positions: [LoopFindingKey: Int] = [:]
    var instances: [Int: [String]] = [:]
    for finding in self {
      guard finding.resource?.isInLoop == true else {
        result.append(finding)
        continue
      }
      // The message names the instance; the same message about another one counts as equal.
      let message = finding.message.components(without: finding.logicalID)
      let key = LoopFindingKey(
        rule: finding.rule,
        lowerBound: finding.range.lowerBound,
        message: message
      )
      if let position = positions[key] {
        instances[position, default: []].append(finding.logicalID)
        result[position].fix = result[position].fix.merged(with: finding.fix)
      } else {
        positions[key] = result.count
        instances[result.count] = [finding.logicalID]
        result.append(finding)
      }
    }
    for (position, names) in instances where names.count > 1 {
      let list = names.map { "'\($0)'" }.joined(separator: ", ")
      result[position].notes.append(Note("the loop makes \(names.count) of them: \(list)"))
    }
    return result
  }
}

extension Fix? {
  /// The steps of both; nil where one of them has no fix.
  fileprivate func merged(with other: Fix?) -> Fix? {
    guard var fix = self, let other else { return nil }
    fix.applicability = max(fix.applicability, other.applicability)
    guard fix.group == nil || fix.group != other.group else { return fix }
    let known = Set(fix.steps)
    fix.steps += other.steps.filter { !known.contains($0) }
    return fix
  }
}

extension String {
  /// The text with every mention of a name left out.
  fileprivate func components(without name: String) -> String {
    split(separator: "'", omittingEmptySubsequences: false).filter { $0 != name }
      .joined(separator: "'")
  }
}
