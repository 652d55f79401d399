import IAM
import Testing

@Suite struct PolicyDocumentTests {
  @Test(
    arguments: [
      DocumentCase.allowances, DocumentCase.exceptions, DocumentCase.resources,
      DocumentCase.denials, DocumentCase.undecided,
    ].joined()
  )
  func decides(_ row: DocumentCase) {
    let policy = AttachedPolicy(label: "p", document: row.document)
    #expect(Permission(of: [policy]) == row.permission)
  }
}
