import Testing

@testable import Reporting

@Suite struct LayeredLayoutTests {
  @Test func callersStandInFrontOfWhatTheyCall() {
    let layout = LayeredLayout(count: 4, edges: [(0, 1), (1, 2), (0, 2), (2, 3)])
    #expect(layout.places.map(\.column) == [0, 1, 2, 3])
    #expect(layout.waypoints.map(\.count) == [0, 0, 1, 0])
    #expect(layout.columns == 4)
    #expect(layout.rows == 2)
  }

  @Test func cyclesAreCutOnce() {
    let layout = LayeredLayout(count: 3, edges: [(0, 1), (1, 2), (2, 0), (1, 1)])
    #expect(layout.places.map(\.column) == [0, 1, 2])
    #expect(layout.waypoints[2].map(\.column) == [1])
  }

  @Test func nodesOfOneColumnDoNotOverlap() {
    let edges = (1..<40).map { (source: $0 / 3, target: $0) }
    let layout = LayeredLayout(count: 40, edges: edges)
    #expect(Set(layout.places).count == 40)
    for edge in edges {
      #expect(layout.places[edge.source].column < layout.places[edge.target].column)
    }
  }

  @Test func nothingHasNoPlace() {
    let layout = LayeredLayout(count: 0, edges: [])
    #expect(layout.places.isEmpty && layout.columns == 0 && layout.rows == 0)
  }
}
