internal import Syntax

/// One page of a list that the AWS CLI printed.
///
/// See <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html>.
public struct ListPage: Sendable, Hashable {
  /// What is listed, by the key of the answer.
  private let kind: String
  /// Where, or of which function; nil where the page does not say.
  private let owner: String?
  /// The key that says that there is more; nil for the last page.
  public let marker: String?

  init(_ kind: String, of functions: [DeployedFunction], _ answer: Node) {
    self.kind = kind
    let arn = functions.lazy.compactMap(\.arn).first
    owner = kind == "Versions" ? arn?.text : arn?.scope
    marker = ["NextMarker", "NextToken"].first { answer[$0]?.isNull == false }
  }

  /// Whether a page is the last one of the list that this one belongs to, as far as that can be told.
  private func isEnded(by page: ListPage) -> Bool {
    page.marker == nil && page.kind == kind
      && (page.owner == nil || owner == nil || page.owner == owner)
  }

  /// The last page of each list whose end is not among some pages, whatever their order.
  public static func unfinished(among pages: [ListPage]) -> [ListPage] {
    var seen: Set<String> = []
    return pages.reversed().filter { page in
      page.marker != nil && !pages.contains(where: page.isEnded)
        && seen.insert("\(page.kind) \(page.owner ?? "")").inserted
    }
  }
}
