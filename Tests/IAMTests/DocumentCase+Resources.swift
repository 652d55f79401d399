import IAM

extension DocumentCase {
  static let resources: [DocumentCase] = [
    DocumentCase("an ARN", .allow(.writes, on: .only(["arn:aws:xray:*:*:*"])), is: .missingBoth),
    DocumentCase("arn:*", .allow(.writes, on: .only(["arn:*"])), is: .missingBoth),
    DocumentCase(
      "an ARN of the partition",
      .allow(.writes, on: .only(["arn:${AWS::Partition}:s3:::b"])),
      is: .missingBoth
    ),
    DocumentCase(
      "* beside an ARN",
      .allow(.writes, on: .only(["arn:aws:s3:::b", "*"])),
      is: .grantedByP
    ),
    DocumentCase("a run of stars", .allow(.writes, on: .only(["**"])), is: .grantedByP),
    DocumentCase("no resource", .allow(.writes, on: .only([])), is: .missingBoth),
    DocumentCase("an empty resource", .allow(.writes, on: .only([""])), is: .missingBoth),
    DocumentCase("a question mark", .allow(.writes, on: .only(["?"])), is: .missingBoth),
    DocumentCase("no Resource element", .allow(.writes, on: .missing), is: .missingBoth),
    DocumentCase("NotResource ARN", .allow(.writes, on: .except(["arn:a"])), is: .grantedByP),
    DocumentCase("NotResource *", .allow(.writes, on: .except(["arn:a", "*"])), is: .missingBoth),
    DocumentCase(
      "NotResource unresolved",
      .allow(.writes, on: .except([.unknown])),
      is: .grantedByP
    ),
    DocumentCase(
      "unresolved resource",
      .allow(.writes, on: .only(["arn:a", .unknown])),
      is: .doubt(1, .unresolvedResource)
    ),
    DocumentCase(
      "* beside an unresolved resource",
      .allow(.writes, on: .only([.unknown, "*"])),
      is: .grantedByP
    ),
  ]
}
