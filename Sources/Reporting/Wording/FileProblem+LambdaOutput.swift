public import Deployment
public import Syntax

extension FileProblem {
  /// Creates the problem of a list of functions whose further pages are missing.
  public init(unfinished page: ListPage, in source: SourceText) {
    self.init(
      path: source.path,
      message: "the list goes on (\(page.marker ?? "")); give the further pages as well"
    )
  }

  /// Creates the problem of a text that tells nothing about deployed functions.
  public init(_ problem: LambdaOutput.Problem, in source: SourceText) {
    switch problem {
    case .malformed(let error):
      self.init(
        error,
        in: source,
        advice: "give what 'aws lambda list-functions --output json' prints"
      )
    case .unknownShape:
      self.init(
        path: source.path,
        message: "there is no Lambda function in it; give the output of 'aws lambda list-functions'"
      )
    }
  }
}
