import IAM

extension DocumentCase {
  static let undecided: [DocumentCase] = [
    DocumentCase(
      "unreadable document",
      document: .unknown,
      is: .unknown(because: [Doubt(policy: "p", reasons: [.unreadableDocument])])
    ),
    DocumentCase(
      "conditional allowance",
      .allow(.writes, sid: "Some", isConditional: true),
      is: .doubt(1, .condition, sid: "Some")
    ),
    DocumentCase(
      "conditional and sure allowance",
      .allow(.writes, isConditional: true),
      .allow(.writes),
      is: .grantedByP
    ),
    DocumentCase(
      "one write sure, the other conditional",
      .allow(.segments),
      .allow(.writes, isConditional: true),
      is: .doubt(2, .condition)
    ),
    DocumentCase(
      "one write missing, the other conditional",
      .allow(.segments, isConditional: true),
      is: .missing([.putTelemetryRecords])
    ),
    DocumentCase(
      "conditional denial",
      .allow(.writes),
      .deny(.only(["*"]), isConditional: true),
      is: .doubt(2, .condition, isDenial: true)
    ),
    DocumentCase(
      "conditional denial alone",
      .deny(.writes, isConditional: true),
      is: .missing(Action.traceWrites)
    ),
    DocumentCase(
      "unresolved denied action",
      .allow(.writes),
      .deny(.only(["s3:*", .unknown])),
      is: .doubt(2, .unresolvedAction, isDenial: true)
    ),
    DocumentCase(
      "unresolved denied resource",
      .allow(.writes),
      .deny(.writes, on: .only([.unknown])),
      is: .doubt(2, .unresolvedResource, isDenial: true)
    ),
    DocumentCase(
      "unresolved action",
      .allow(.only(["s3:*", .unknown])),
      is: .doubt(1, .unresolvedAction)
    ),
    DocumentCase(
      "unresolved action beside both",
      .allow(.only([.unknown, "xray:Put*"])),
      is: .grantedByP
    ),
    DocumentCase(
      "unresolved action beside one, under a condition",
      .allow(.only(["xray:PutTraceSegments", .unknown]), isConditional: true),
      is: .doubt(1, .condition, .unresolvedAction)
    ),
    DocumentCase("unrecognised effect", .other(.writes), is: .doubt(1, .unrecognisedEffect)),
    DocumentCase(
      "unrecognised effect of other actions",
      .other(.only(["s3:*"])),
      is: .missingBoth
    ),
    DocumentCase(
      "unrecognised effect and sure allowance",
      .other(.writes),
      .allow(.writes),
      is: .grantedByP
    ),
    DocumentCase(
      "unresolved statement",
      .allow(.only(["s3:*"])),
      .unresolved,
      is: .doubt(2, .unresolvedEffect, .unresolvedAction, .unresolvedResource, isDenial: true)
    ),
    DocumentCase(
      "undecided effect",
      .undecided(.writes),
      is: .doubt(1, .unresolvedEffect, isDenial: true)
    ),
    DocumentCase(
      "undecided effect beside a sure allowance",
      .undecided(.segments),
      .allow(.writes),
      is: .doubt(1, .unresolvedEffect, isDenial: true)
    ),
    DocumentCase(
      "undecided effect of other actions beside a sure allowance",
      .undecided(.only(["s3:*"])),
      .allow(.writes),
      is: .grantedByP
    ),
    DocumentCase(
      "undecided effect beside a sure denial",
      .undecided(.writes),
      .deny(.writes),
      is: .deniedByStatement(2)
    ),
    DocumentCase(
      "two doubts about different writes",
      .allow(.segments, isConditional: true),
      .allow(.telemetry, on: .only([.unknown]), sid: "B"),
      is: .unknown(because: [
        Doubt(policy: "p", statement: StatementReference(number: 1), reasons: [.condition]),
        Doubt(
          policy: "p",
          statement: StatementReference(number: 2, sid: "B"),
          reasons: [.unresolvedResource]
        ),
      ])
    ),
  ]
}
