public import ServiceMap

/// The map as one page that opens from disk: the drawing, where the trail ends, and every service.
///
/// The page holds no script and loads nothing. It is written as XML, which HTML readers take as well.
public struct HTMLReporter: ServiceMapReporter {
  /// Creates a reporter.
  public init() {}

  /// The whole page.
  public func report(on map: ServiceMap, title: String) -> [UInt8] {
    XMLWriter.document("<!DOCTYPE html>") { page in
      page.element("html", ["lang": "en", "xmlns": "http://www.w3.org/1999/xhtml"]) { page in
        page.element("head", [:]) { head in
          head.element("meta", ["charset": "utf-8"])
          head.element(
            "meta",
            ["name": "viewport", "content": "width=device-width, initial-scale=1"]
          )
          head.element("title", [:], lines: ["Service map of \(title)"])
          head.element("style", [:], lines: HTMLReporter.style)
        }
        page.element("body", [:]) { body in
          body.element("h1", [:], lines: ["Service map of \(title)"])
          writeLegend(of: map, to: &body)
          ServiceMapDrawing(map).write(to: &body)
          writeEnds(of: map, to: &body)
          writeServices(of: map, to: &body)
          body.element(
            "footer",
            [:],
            lines: [
              "Drawn by xraylint from what the template says: events, targets, environment "
                + "variables, policies and connectors. Dashed arrows are uses that an environment "
                + "variable or a policy makes possible; dotted ones carry no trace."
            ]
          )
        }
      }
    }
  }

  private func writeLegend(of map: ServiceMap, to page: inout XMLWriter) {
    page.element("ul", ["class": "legend"]) { list in
      for trace in ServiceNode.Trace.allCases {
        let count = map.nodes.count { $0.trace == trace && $0.kind != .client }
        guard count > 0 else { continue }
        list.element("li", ["class": trace.rawValue], lines: ["\(trace.wording) (\(count))"])
      }
    }
  }

  private func writeEnds(of map: ServiceMap, to page: inout XMLWriter) {
    page.element("h2", [:], lines: ["Where the trail ends"])
    let endings = map.endings
    guard !endings.isEmpty else {
      return page.element("p", [:], lines: ["Nowhere: every service that can send traces does."])
    }
    page.element("ul", [:]) { list in
      for ending in endings { list.element("li", [:], lines: [ending]) }
    }
  }

  private func writeServices(of map: ServiceMap, to page: inout XMLWriter) {
    page.element("h2", [:], lines: ["Services"])
    page.element("table", [:]) { table in
      table.element("thead", [:]) { head in
        head.element("tr", [:]) { row in
          for title in ["Name", "Type", "Trace", "Why"] { row.element("th", [:], lines: [title]) }
        }
      }
      table.element("tbody", [:]) { body in
        for node in map.nodes where node.kind != .client {
          body.element("tr", [:]) { row in
            row.element("td", [:], lines: [node.label])
            row.element("td", [:], lines: [node.resourceType ?? node.kind.name])
            row.element("td", ["class": node.trace.rawValue], lines: [node.trace.wording])
            row.element("td", [:], lines: [node.explanation ?? ""])
          }
        }
      }
    }
  }

  private static let style: [String] = {
    let states = ServiceNode.Trace.allCases.map { trace in
      let (area, border) = trace.colours
      return ".legend .\(trace.rawValue) { border-left-color: \(border); background: \(area); } "
        + "td.\(trace.rawValue) { box-shadow: inset 3px 0 \(border); } "
        + "svg .\(trace.rawValue) rect { fill: \(area); stroke: \(border); }"
    }
    return [
      "",
      ":root { color-scheme: light dark; --text: #1c2430; --ground: #ffffff; --line: #6b7686; }",
      "@media (prefers-color-scheme: dark) {",
      "  :root { --text: #e6eaf0; --ground: #151a21; --line: #8d99aa; } }",
      "body { margin: 2rem auto; max-width: 110rem; padding: 0 1rem; color: var(--text);",
      "  background: var(--ground); font: 15px/1.5 system-ui, sans-serif; }",
      "h1 { font-size: 1.4rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; }",
      "figure { margin: 1rem 0; overflow-x: auto; }",
      "svg { max-width: 100%; min-width: 50rem; height: auto; }",
      ".legend { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }",
      ".legend li { border-left: 4px solid; padding: .1rem .6rem; color: #1c2430; }",
      "table { border-collapse: collapse; width: 100%; }",
      "th, td { text-align: left; padding: .3rem .8rem .3rem .6rem; vertical-align: top;",
      "  border-bottom: 1px solid color-mix(in srgb, var(--line) 40%, transparent); }",
      "footer { margin-top: 2rem; color: var(--line); }",
      "svg text { font: 600 13px system-ui, sans-serif; fill: #1c2430; }",
      "svg text.type { font-weight: 400; font-size: 11px; }",
      "svg rect { stroke-width: 1.5; }",
      "svg path { fill: none; stroke: var(--line); stroke-width: 1.5; }",
      "svg path.possible { stroke-dasharray: 5 4; }",
      "svg path.untraceable { stroke: \(ServiceNode.Trace.broken.colours.border); "
        + "stroke-dasharray: 2 4; }",
      "svg marker path { fill: var(--line); stroke: none; }",
    ] + states + [""]
  }()
}
