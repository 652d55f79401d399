extension BidirectionalCollection<Unicode.Scalar> {
  /// Whether the character at an index completes a mark that has a log take what follows for a command.
  ///
  /// `##[error]` is one for GitHub Actions and Azure Pipelines, `##vso[task.setvariable]` for the
  /// latter, `##teamcity[message]` for TeamCity; all of them anywhere in a line.
  ///
  /// See <https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs> and
  /// <https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands>.
  func completesCommandMark(at index: Index) -> Bool {
    guard self[index] == "#", index > startIndex, self[self.index(before: index)] == "#" else {
      return false
    }
    return self[self.index(after: index)...].drop(while: \.isASCIILetter).first == "["
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
