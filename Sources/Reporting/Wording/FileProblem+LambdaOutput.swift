public import Deployment
public import Syntax

extension FileProblem {
  /// The problem of a list of functions whose further pages are missing.
  public static func truncatedList(in source: SourceText) -> FileProblem {
    FileProblem(
      path: source.path,
      message: "the list goes on (NextMarker); give the further pages as well"
    )
  }

  /// Creates the problem of a text that tells nothing about deployed functions.
  public init(_ problem: LambdaOutput.Problem, in source: SourceText) {
    switch problem {
    case .malformed(let error): self.init(error, in: source)
    case .unknownShape:
      self.init(
        path: source.path,
        message: "there is no Lambda function in it; give the output of 'aws lambda list-functions'"
      )
    }
  }
}
