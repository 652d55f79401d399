internal import GoModules
internal import Linting

extension GoModule {
  /// What to do, and what would be in the way.
  var instrumentationNotes: [Note] {
    let newest = XRaySDK.newest
    let last = XRaySDK.lastForOldClients
    var notes = [
      Note("instrument it with OpenTelemetry's otellambda and otelaws"),
      Note("the X-Ray SDK is in maintenance mode since \(XRaySDK.maintenanceSince)"),
    ]
    if let old = goTooOld(for: newest) {
      let older = goTooOld(for: last)
      notes.append(
        Note(
          "the X-Ray SDK v\(newest.full) needs Go \(old.needed); with Go \(old.actual), "
            + (older.map { "even v\(last.full) is too new, which needs Go \($0.needed)" }
              ?? "take v\(last.full)")
        )
      )
    }
    if usesOldClients {
      notes.append(
        Note(
          "of the AWS SDK for Go v1 that it requires, only the X-Ray SDK v1 traces calls: v2 has no xray.AWS"
        )
      )
    }
    return notes
  }
}
