import Synchronization

/// A line on a terminal that tells how many files are done, once a run takes long enough for somebody
/// to wonder.
///
/// Every job reports its files; whichever finds that it is time writes the line.
final class Progress: Sendable {
  /// How long a run is silent, and how long a line stays.
  private static let (patience, interval) = (Duration.seconds(1), Duration.milliseconds(100))

  private struct State {
    var done = 0
    /// When the next line is due.
    var due = Progress.patience
    var isShown = false
  }

  private let state = Mutex(State())
  private let elapsed: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void

  /// Creates a line.
  ///
  /// - Parameters:
  ///   - elapsed: The time since the run began.
  ///   - write: Writes to the terminal.
  init(elapsed: @escaping @Sendable () -> Duration, write: @escaping @Sendable (String) -> Void) {
    self.elapsed = elapsed
    self.write = write
  }

  /// A line on standard error for a run that begins now; nil where that is no terminal.
  static var onTerminal: Progress? {
    guard Environment.hasControlCodes(.error) else { return nil }
    let start = ContinuousClock.now
    return Progress(
      elapsed: { start.duration(to: .now) },
      // A terminal that has gone away is no reason to stop.
      write: { text in try? StandardStream.error.write(text) }
    )
  }

  /// Counts a file that is done.
  func advance(of total: Int) {
    state.withLock { state in
      state.done += 1
      let now = elapsed()
      guard now >= state.due else { return }
      state.due = now + Progress.interval
      state.isShown = true
      write("\r\(state.done) of \(total) files\u{1B}[K")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      write("\r\u{1B}[K")
    }
  }
}
