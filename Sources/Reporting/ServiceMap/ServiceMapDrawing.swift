internal import ServiceMap

/// A service map as a drawing in SVG, in columns from the callers to the called.
///
/// See <https://www.w3.org/TR/SVG2/>.
struct ServiceMapDrawing {
  private let map: ServiceMap
  private let layout: LayeredLayout
  private let edges: [(edge: ServiceEdge, source: Int, target: Int)]

  private enum Measure {
    static let width = 200.0
    static let height = 50.0
    static let columnWidth = 270.0
    static let rowHeight = 76.0
    static let margin = 16.0
    /// The characters that fit into a node.
    static let characters = 22
  }

  init(_ map: ServiceMap) {
    self.map = map
    let numbers = Dictionary(
      zip(map.nodes.map(\.id), 0...),
      uniquingKeysWith: { first, _ in first }
    )
    edges = map.edges.compactMap { edge in
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { return nil }
      return (edge, source, target)
    }
    layout = LayeredLayout(
      count: map.nodes.count,
      edges: edges.map { (source: $0.source, target: $0.target) }
    )
  }

  /// Writes the drawing.
  func write(to page: inout XMLWriter) {
    let width = Double(max(layout.columns - 1, 0)) * Measure.columnWidth + Measure.width
    let height = Double(max(layout.rows - 1, 0)) * Measure.rowHeight + Measure.height
    let size = (Int(width + 2 * Measure.margin), Int(height + 2 * Measure.margin))
    page.element("figure", [:]) { figure in
      figure.element(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "width": "\(size.0)", "height": "\(size.1)",
          "viewBox": "0 0 \(size.0) \(size.1)", "role": "img",
        ]
      ) { svg in
        svg.element("defs", [:]) { definitions in
          definitions.element(
            "marker",
            [
              "id": "arrow", "viewBox": "0 0 8 8", "refX": "7", "refY": "4", "markerWidth": "7",
              "markerHeight": "7", "orient": "auto",
            ]
          ) { $0.element("path", ["d": "M0,0 L8,4 L0,8 z"]) }
        }
        for number in edges.indices { writeEdge(number, to: &svg) }
        for (number, node) in map.nodes.enumerated() { write(node, number, to: &svg) }
      }
    }
  }

  private func writeEdge(_ number: Int, to svg: inout XMLWriter) {
    let (edge, source, target) = edges[number]
    let start = corner(of: layout.places[source])
    let end = corner(of: layout.places[target])
    // An arrow that closes a circle leads back to the left.
    let (out, into) = start.x < end.x ? (Measure.width, 0) : (0, Measure.width)
    var points = [(x: start.x + out, y: start.y + Measure.height / 2)]
    for place in layout.waypoints[number] {
      let corner = corner(of: place)
      points.append((corner.x + Measure.width / 2, corner.y + Measure.height / 2))
    }
    points.append((end.x + into, end.y + Measure.height / 2))
    var path = "M\(Int(points[0].x)),\(Int(points[0].y))"
    for (from, to) in zip(points, points.dropFirst()) {
      // Level at both ends, so that arrows leave and arrive straight.
      let length = max(40, abs(to.x - from.x) / 2)
      let bend = start.x < end.x ? length : -length
      path +=
        " C\(Int(from.x + bend)),\(Int(from.y)) \(Int(to.x - bend)),\(Int(to.y)) "
        + "\(Int(to.x)),\(Int(to.y))"
    }
    let kind = edge.isUntraceable ? "untraceable" : edge.origin.isPossible ? "possible" : "call"
    svg.element("path", ["class": kind, "d": path, "marker-end": "url(#arrow)"]) { path in
      let note = edge.isUntraceable ? "; Lambda cannot trace it" : ""
      path.element("title", [:], lines: [edge.origin.wording + note])
    }
  }

  private func write(_ node: ServiceNode, _ number: Int, to svg: inout XMLWriter) {
    let corner = corner(of: layout.places[number])
    let middle = Int(corner.x + Measure.width / 2)
    svg.element("g", ["class": node.trace.rawValue]) { group in
      group.element("title", [:], lines: [node.explanation ?? node.trace.wording])
      group.element(
        "rect",
        [
          "x": "\(Int(corner.x))", "y": "\(Int(corner.y))", "width": "\(Int(Measure.width))",
          "height": "\(Int(Measure.height))", "rx": node.kind == .client ? "25" : "6",
        ]
      )
      let name = node.kind == .client ? Int(corner.y) + 30 : Int(corner.y) + 21
      group.element(
        "text",
        ["x": "\(middle)", "y": "\(name)", "text-anchor": "middle"],
        lines: [shortened(node.label)]
      )
      guard node.kind != .client else { return }
      group.element(
        "text",
        [
          "class": "type", "x": "\(middle)", "y": "\(Int(corner.y) + 38)",
          "text-anchor": "middle",
        ],
        lines: [shortened(node.subtitle)]
      )
    }
  }

  private func corner(of place: LayeredLayout.Place) -> (x: Double, y: Double) {
    (
      Measure.margin + Double(place.column) * Measure.columnWidth,
      Measure.margin + place.row * Measure.rowHeight
    )
  }

  /// A text that fits into a node; the table below the drawing has it whole.
  private func shortened(_ text: String) -> String {
    text.count <= Measure.characters
      ? text : text.prefix(Measure.characters / 2 - 1) + "…" + text.suffix(Measure.characters / 2)
  }
}
