import Synchronization
import Testing

@testable import Tool

@Suite struct ProgressTests {
  /// A clock that the test moves, and what is written.
  private final class Terminal: Sendable {
    let milliseconds = Atomic(0)
    let text = Mutex("")

    func progress() -> Progress {
      Progress(
        elapsed: { .milliseconds(self.milliseconds.load(ordering: .relaxed)) },
        write: { text in self.text.withLock { $0 += text } }
      )
    }

    /// What has been written since the last time.
    func written() -> String {
      text.withLock { text in
        defer { text = "" }
        return text
      }
    }
  }

  @Test func shortRunsAreSilent() {
    let terminal = Terminal()
    let progress = terminal.progress()
    for _ in 0..<100 { progress.advance(of: 100) }
    terminal.milliseconds.store(999, ordering: .relaxed)
    progress.advance(of: 101)
    progress.end()
    #expect(terminal.written().isEmpty)
  }

  @Test func longRunsTellHowFarTheyAreAndTakeItAway() {
    let terminal = Terminal()
    let progress = terminal.progress()
    progress.advance(of: 4)
    terminal.milliseconds.store(1_000, ordering: .relaxed)
    progress.advance(of: 4)
    #expect(terminal.written() == "\r2 of 4 files\u{1B}[K")
    terminal.milliseconds.store(1_050, ordering: .relaxed)
    progress.advance(of: 4)
    #expect(terminal.written().isEmpty)
    terminal.milliseconds.store(1_100, ordering: .relaxed)
    progress.advance(of: 4)
    #expect(terminal.written() == "\r4 of 4 files\u{1B}[K")
    progress.end()
    #expect(terminal.written() == "\r\u{1B}[K")
    progress.end()
    #expect(terminal.written().isEmpty)
  }
}
