/// Reads the directives of a `go.mod` file line by line.
///
/// What does not matter here (`exclude`, `retract`, `toolchain` and whatever later versions of Go add)
/// is passed over.
struct GoModuleReader {
  /// A module, or one version of it, and what is used in its place.
  private struct Replacement {
    let version: String?
    let path: String
    let newVersion: String?
  }

  /// The directive whose block is open.
  private var block: (directive: String, line: Int)?
  private var goVersion: VersionNumber?
  private var requirements: [GoModule.Requirement] = []
  private var replacements: [String: [Replacement]] = [:]

  mutating func read(_ line: GoModuleLine) throws(GoModuleError) {
    let words = line.words
    guard let first = words.first else { return }
    if let block {
      guard first.isMark(")") else {
        return try read(block.directive, words[...], line)
      }
      self.block = nil
      guard words.count == 1 else { throw unbalanced(line.number) }
    } else if words.count == 2, words[1].isMark("(") {
      block = (first.text, line.number)
    } else if words.count == 3, words[1].isMark("("), words[2].isMark(")") {
      return
    } else if first.isMark("(") || first.isMark(")") {
      throw unbalanced(line.number)
    } else {
      try read(first.text, words.dropFirst(), line)
    }
  }

  /// The module that the lines make.
  func module(lineCount: Int) throws(GoModuleError) -> GoModule {
    if let block { throw unbalanced(block.line) }
    return GoModule(
      goVersion: goVersion,
      requirements: requirements.flatMap { requirement in
        guard let replacement = replacement(of: requirement) else { return [requirement] }
        let own = GoModule.Requirement(
          path: requirement.path,
          version: replacement.newVersion ?? "",
          isIndirect: requirement.isIndirect
        )
        // Code imports the old path, whatever stands behind it.
        guard replacement.newVersion != nil, replacement.path != requirement.path else {
          return [own]
        }
        let other = GoModule.Requirement(
          path: replacement.path,
          version: own.version,
          isIndirect: requirement.isIndirect
        )
        return [own, other]
      }
    )
  }

  private func unbalanced(_ line: Int) -> GoModuleError {
    GoModuleError(problem: .unbalancedBlock, line: line)
  }

  private mutating func read(
    _ directive: String,
    _ words: ArraySlice<GoModuleLine.Word>,
    _ line: GoModuleLine
  ) throws(GoModuleError) {
    let arguments = Array(words)
    let texts = arguments.map(\.text)
    switch directive {
    case "require":
      guard texts.count == 2 else { throw wrongArguments(directive, line) }
      requirements.append(
        .init(path: texts[0], version: texts[1], isIndirect: line.isIndirect)
      )
    case "replace":
      guard let arrow = arguments.firstIndex(where: { $0.isMark("=>") }),
        (1...2).contains(arrow), (1...2).contains(texts.count - arrow - 1)
      else { throw wrongArguments(directive, line) }
      replacements[texts[0], default: []].append(
        Replacement(
          version: arrow == 2 ? texts[1] : nil,
          path: texts[arrow + 1],
          newVersion: texts.count - arrow == 3 ? texts[arrow + 2] : nil
        )
      )
    case "go":
      guard texts.count == 1 else { throw wrongArguments(directive, line) }
      goVersion = VersionNumber(texts[0])
    default: return
    }
  }

  private func wrongArguments(_ directive: String, _ line: GoModuleLine) -> GoModuleError {
    GoModuleError(problem: .arguments(of: directive), line: line.number)
  }

  /// A replacement of one version counts before one of all.
  private func replacement(of requirement: GoModule.Requirement) -> Replacement? {
    let candidates = replacements[requirement.path] ?? []
    return candidates.last { $0.version == requirement.version }
      ?? candidates.last { $0.version == nil }
  }
}
