/// All templates of one run with their functions.
public struct Inventory: Sendable {
  /// The templates in the order of their paths, byte by byte, and of their files.
  public let templates: [TemplateRecord]
  /// The files that could not be judged, in the order of their paths.
  public let problems: [FileProblem]

  /// Collects templates and problems, in whatever order their files came.
  public init(templates: [TemplateRecord], problems: [FileProblem] = []) {
    // The standard library does not promise a stable order; templates of one file keep theirs.
    self.templates = templates.enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.path.utf8, right.element.path.utf8)
        if first.elementsEqual(second) { return left.offset < right.offset }
        return first.lexicographicallyPrecedes(second)
      }
      .map(\.element)
    self.problems = problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The counts over all functions.
  public var totals: InventoryTotals {
    InventoryTotals(self)
  }
}
