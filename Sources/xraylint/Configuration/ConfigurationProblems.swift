import Linting
import Reporting

/// All that is wrong with the configuration of a run; nothing is read or written then.
struct ConfigurationProblems: Error, CustomStringConvertible {
  let problems: [ConfigurationProblem]

  /// One line for each problem.
  var description: String {
    problems.map { $0.description + "\n" }.joined()
  }
}

extension ConfigurationProblems {
  /// Throws if there is any problem; each is named once, though several files extend the same one.
  static func check(_ problems: [ConfigurationProblem]) throws(ConfigurationProblems) {
    guard !problems.isEmpty else { return }
    var known: Set<ConfigurationProblem> = []
    let different = problems.filter { known.insert($0).inserted }
    throw ConfigurationProblems(
      problems: different.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    )
  }
}
