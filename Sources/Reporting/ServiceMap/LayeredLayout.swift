/// Places the nodes of a directed graph in columns, so that most arrows point to the right.
///
/// The method of Sugiyama, Tagawa and Toda (1981), in its simplest form: every node stands behind
/// those that lead to it, long arrows get a waypoint in each column that they cross, and each column
/// is ordered by the middle of its neighbours.
struct LayeredLayout {
  /// A place in the grid: columns from left to right, and the row within the column.
  struct Place: Hashable {
    var column: Int
    var row: Double
  }

  /// The places of the nodes.
  let places: [Place]
  /// The waypoints of each arrow between its ends, from its source to its target.
  let waypoints: [[Place]]
  /// The number of columns.
  let columns: Int
  /// The number of rows of the longest column.
  let rows: Int

  /// Places nodes that are numbered from 0.
  init(count: Int, edges: [(source: Int, target: Int)]) {
    let columnOf = LayeredLayout.columns(count, LayeredLayout.withoutCycles(count, edges))
    var column = columnOf
    var chains: [[Int]] = []
    for edge in edges {
      var chain = [edge.source]
      let (from, to) = (columnOf[edge.source], columnOf[edge.target])
      for between in stride(from: from, to: to, by: to > from ? 1 : -1).dropFirst() {
        chain.append(column.count)
        column.append(between)
      }
      chains.append(chain + [edge.target])
    }
    columns = (column.max() ?? -1) + 1
    var members = [[Int]](repeating: [], count: columns)
    for (node, column) in column.enumerated() { members[column].append(node) }
    let links = chains.flatMap { chain in zip(chain, chain.dropFirst()) }
    LayeredLayout.order(&members, links, count: column.count)
    rows = members.map(\.count).max() ?? 0
    var all = [Place](repeating: Place(column: 0, row: 0), count: column.count)
    for (number, member) in members.enumerated() {
      // Each column is centred.
      let offset = Double(rows - member.count) / 2
      for (row, node) in member.enumerated() {
        all[node] = Place(column: number, row: Double(row) + offset)
      }
    }
    places = Array(all.prefix(count))
    waypoints = chains.map { chain in chain.dropFirst().dropLast().map { all[$0] } }
  }

  /// The edges, those that lead back into the path to them left out.
  private static func withoutCycles(
    _ count: Int,
    _ edges: [(source: Int, target: Int)]
  ) -> [(source: Int, target: Int)] {
    var targets = [[Int]](repeating: [], count: count)
    for edge in edges { targets[edge.source].append(edge.target) }
    enum State { case new, open, done }
    var state = [State](repeating: .new, count: count)
    var kept: [(source: Int, target: Int)] = []
    for start in 0..<count where state[start] == .new {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      state[start] = .open
      while let (node, next) = path.last {
        guard next < targets[node].count else {
          state[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = targets[node][next]
        if state[target] != .open { kept.append((node, target)) }
        guard state[target] == .new else { continue }
        state[target] = .open
        path.append((target, 0))
      }
    }
    return kept
  }

  /// The column of each node: one behind the last of those that lead to it.
  private static func columns(_ count: Int, _ edges: [(source: Int, target: Int)]) -> [Int] {
    var column = [Int](repeating: 0, count: count)
    var waiting = [Int](repeating: 0, count: count)
    var targets = [[Int]](repeating: [], count: count)
    for edge in edges {
      waiting[edge.target] += 1
      targets[edge.source].append(edge.target)
    }
    var ready = (0..<count).filter { waiting[$0] == 0 }
    while let node = ready.popLast() {
      for target in targets[node] {
        column[target] = max(column[target], column[node] + 1)
        waiting[target] -= 1
        if waiting[target] == 0 { ready.append(target) }
      }
    }
    return column
  }

  /// Orders each column by the mean row of its neighbours, forth and back some times.
  private static func order(_ members: inout [[Int]], _ links: [(Int, Int)], count: Int) {
    var neighbours = [[Int]](repeating: [], count: count)
    for (one, other) in links {
      neighbours[one].append(other)
      neighbours[other].append(one)
    }
    var row = [Double](repeating: 0, count: count)
    for member in members {
      for (number, node) in member.enumerated() { row[node] = Double(number) }
    }
    for _ in 0..<8 {
      for number in Array(members.indices) + members.indices.reversed() {
        let keys = members[number].map { node -> Double in
          let rows = neighbours[node].map { row[$0] }
          return rows.isEmpty ? row[node] : rows.reduce(0, +) / Double(rows.count)
        }
        let sorted = zip(members[number], keys).enumerated()
          .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
        members[number] = sorted.map(\.element.0)
        for (position, node) in members[number].enumerated() { row[node] = Double(position) }
      }
    }
  }
}
