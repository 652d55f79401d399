public import CloudFormation
internal import Syntax

/// The templates of one run that are connected: parents with their nested stacks, exports with those
/// that import them.
///
/// Only files of the run count; nothing is read because a template names it.
public struct Project: Sendable {
  private let reports: [String: FileReport]
  private let contexts: [String: StackContext]

  /// The number of levels of nested stacks through which a role is followed.
  public static let maximumDepth = 8

  /// Connects the templates of some files, each linted again as it was.
  public init(_ reports: [FileReport]) {
    var current: [String: FileReport] = [:]
    for report in reports { current[report.source.path] = report }
    let imports = current.mapValues(\.importedNames)
    var contexts: [String: StackContext] = [:]
    // A role that a parent passes may itself have been passed to it.
    for _ in 0..<Project.maximumDepth {
      let next = Project.contexts(of: current, imports)
      let changed = next.filter { contexts[$0.key]?.isSame(as: $0.value) != true }
      contexts = next
      guard !changed.isEmpty else { break }
      for (path, context) in changed {
        current[path] = current[path].flatMap { $0.linter.report(on: $0.tree, context: context) }
      }
    }
    self.reports = current
    self.contexts = contexts
  }

  /// What other templates give to, and take from, the templates of a file.
  public func context(of path: String) -> StackContext { contexts[path] ?? .none }

  /// The report on a file with its connections, where it has any.
  public func report(on path: String) -> FileReport? {
    context(of: path).isEmpty ? nil : reports[path]
  }

  /// The paths of the connected files in rounds: each file takes roles only from files of earlier
  /// rounds, except in the last one where files take them from each other.
  public var rounds: [[String]] {
    var rounds: [[String]] = []
    var waiting = contexts.filter { !$0.value.isEmpty }.mapValues(\.holders)
    while !waiting.isEmpty {
      let open = Set(waiting.keys)
      let ready = waiting.filter { path, holders in
        holders.subtracting([path]).isDisjoint(with: open)
      }
      let round = ready.isEmpty ? waiting : ready
      rounds.append(round.keys.sorted())
      for path in round.keys { waiting[path] = nil }
    }
    return rounds
  }

  private static func contexts(
    of reports: [String: FileReport],
    _ imports: [String: Set<String>]
  ) -> [String: StackContext] {
    var result: [String: StackContext] = [:]
    var exports: [String: ForeignRole?] = [:]
    var passed: [String: [[String: ForeignRole]]] = [:]
    let reports = reports.sorted { $0.key < $1.key }
    let paths = Set(reports.map(\.key))
    for (path, report) in reports {
      for template in report.templates {
        let links = StackLinks(of: template, at: path)
        // The same name exported twice, and different roles for one parameter, decide nothing.
        for (name, role) in links.exports {
          exports[name] = exports[name] == nil || exports[name] == role ? .some(role) : .some(nil)
        }
        for stack in links.nestedStacks {
          let child = path.resolving(stack.location)
          guard child != path, paths.contains(child) else { continue }
          passed[child, default: []].append(stack.roles)
        }
      }
    }
    // A parameter is known only if every stack that uses the template passes the same role.
    for (child, stacks) in passed {
      let roles = stacks[0].filter { name, role in stacks.allSatisfy { $0[name] == role } }
      if !roles.isEmpty { result[child, default: .none].parameters = roles }
    }
    let known = exports.compactMapValues { $0 }
    for (path, report) in reports {
      let names = imports[path] ?? []
      let foreign = known.filter { $0.value.path != path && names.contains($0.key) }
      if !foreign.isEmpty { result[path, default: .none].exports = foreign }
      for function in report.templates.flatMap(\.functions) where function.exemption == nil {
        for role in function.roles.compactMap(\.foreign) {
          let user = ForeignUser(path: path, logicalID: function.logicalID)
          result[role.path, default: .none].users[role.logicalID, default: []].append(user)
        }
      }
    }
    return result
  }
}

extension StackContext {
  /// The paths of the templates that hold the roles that are taken.
  fileprivate var holders: Set<String> {
    Set(parameters.values.map(\.path)).union(exports.values.map(\.path))
  }

  fileprivate func isSame(as other: StackContext) -> Bool {
    parameters == other.parameters && exports == other.exports
      && users.mapValues(Set.init) == other.users.mapValues(Set.init)
  }
}
