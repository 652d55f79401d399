/// The program of Graphviz that lays out directed graphs.
///
/// See <https://graphviz.org/doc/info/command.html>.
enum Graphviz {
  /// Why there is no drawing.
  enum Problem: Error, CustomStringConvertible {
    case notInstalled
    case failed
    case system(SystemError)

    var description: String {
      switch self {
      case .notInstalled:
        "there is no 'dot' to draw with; install Graphviz, or take --output-format html"
      case .failed: "'dot' of Graphviz did not draw the map; take --output-format html"
      case .system(let error): "cannot hand the map to 'dot': \(error)"
      }
    }
  }

  /// The drawing of a graph, in SVG.
  static func svg(of graph: [UInt8]) throws(Problem) -> [UInt8] {
    let outcome: ChildProcess.Outcome
    do throws(SystemError) {
      // A file, because what is written to a program that has ended would end this one.
      let file = try TemporaryFile(in: Environment.temporaryFolder)
      try file.fill(graph, like: nil)
      outcome = try ChildProcess(arguments: ["dot", "-Tsvg", file.path.description]).run()
    } catch .noSuchFile {
      throw .notInstalled
    } catch {
      throw .system(error)
    }
    // Where a program is not found shows only once it should run, on some systems.
    guard outcome.status != 127 else { throw .notInstalled }
    guard outcome.status == 0, !outcome.output.isEmpty else { throw .failed }
    return outcome.output
  }
}
