import IAM

extension DocumentCase {
  static let denials: [DocumentCase] = [
    DocumentCase("denial alone", .deny(.writes, sid: "No"), is: .deniedByStatement(1, sid: "No")),
    DocumentCase(
      "denial behind an allowance",
      .allow(.writes),
      .deny(.only(["xray:*"]), sid: "NoXRay"),
      is: .deniedByStatement(2, sid: "NoXRay")
    ),
    DocumentCase(
      "denial before an allowance",
      .deny(.only(["*"])),
      .allow(.writes),
      is: .deniedByStatement(1)
    ),
    DocumentCase(
      "denial of one write, the other missing",
      .deny(.telemetry),
      is: .deniedByStatement(1)
    ),
    DocumentCase(
      "two denials",
      .deny(.segments),
      .allow(.writes),
      .deny(.telemetry, sid: "T"),
      is: .denied(by: [
        Denial(policy: "p", reason: .statement(StatementReference(number: 1))),
        Denial(policy: "p", reason: .statement(StatementReference(number: 3, sid: "T"))),
      ])
    ),
    DocumentCase(
      "denial beats a possible denial",
      .deny(.writes, isConditional: true),
      .deny(.writes),
      is: .deniedByStatement(2)
    ),
    DocumentCase(
      "denial of other actions",
      .allow(.writes),
      .deny(.only(["xray:Get*", "iam:*"])),
      is: .grantedByP
    ),
    DocumentCase(
      "denial on an ARN",
      .allow(.writes),
      .deny(.writes, on: .only(["arn:aws:s3:::b"])),
      is: .grantedByP
    ),
    DocumentCase(
      "denial on all but an ARN",
      .allow(.writes),
      .deny(.only(["*"]), on: .except(["arn:a"])),
      is: .deniedByStatement(2)
    ),
    DocumentCase(
      "denial without resource",
      .allow(.writes),
      .deny(.writes, on: .missing),
      is: .grantedByP
    ),
  ]
}
