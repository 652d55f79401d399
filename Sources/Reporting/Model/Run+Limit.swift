internal import Linting

extension Run {
  /// The run with some findings at most: the worst, in the order of their paths; then, as long as
  /// there is room, what was fixed.
  ///
  /// The counts and the exit status stay those of the whole run; problems are always there.
  public func limited(to limit: Int) -> Run {
    let totals = totals
    var result = self
    // Counted once: the summary asks again.
    result.counted = totals
    guard totals.findings + totals.fixed > limit else { return result }
    var room = Severity.allCases.reversed().reduce(into: (all: limit, of: [Severity: Int]())) {
      room,
      severity in
      let share = min(room.all, totals.findings(of: severity))
      room.all -= share
      room.of[severity] = share
    }
    var omission = Omission()
    result.files = files.map { file in
      var file = file
      file.diagnostics = file.diagnostics.filter { diagnostic in
        let isShown = room.of[diagnostic.severity, default: 0] > 0
        if isShown { room.of[diagnostic.severity, default: 0] -= 1 }
        return isShown
      }
      let fixed = file.fixed.prefix(room.all)
      room.all -= fixed.count
      omission.findings -= file.diagnostics.count
      omission.fixed += file.fixed.count - fixed.count
      file.fixed = Array(fixed)
      return file
    }
    omission.findings += totals.findings
    result.omission = omission
    return result
  }
}
