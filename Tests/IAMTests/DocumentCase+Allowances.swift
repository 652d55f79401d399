import IAM

extension DocumentCase {
  static let allowances: [DocumentCase] = [
    DocumentCase("no statement", is: .missingBoth),
    DocumentCase("both writes on *", .allow(.writes), is: .grantedByP),
    DocumentCase("one statement each", .allow(.segments), .allow(.telemetry), is: .grantedByP),
    DocumentCase(
      "names in capitals",
      .allow(.only(["XRAY:PUTTRACESEGMENTS", "XRAY:PUTTELEMETRYRECORDS"])),
      is: .grantedByP
    ),
    DocumentCase("xray:*", .allow(.only(["xray:*"])), is: .grantedByP),
    DocumentCase("xray:Put*", .allow(.only(["xray:Put*"])), is: .grantedByP),
    DocumentCase("xray:PutT*s", .allow(.only(["xray:PutT*s"])), is: .grantedByP),
    DocumentCase("every action", .allow(.only(["*"])), is: .grantedByP),
    DocumentCase("every action of every service", .allow(.only(["*:*"])), is: .grantedByP),
    DocumentCase("segments only", .allow(.segments), is: .missing([.putTelemetryRecords])),
    DocumentCase("telemetry only", .allow(.telemetry), is: .missing([.putTraceSegments])),
    DocumentCase(
      "a pattern for segments only",
      .allow(.only(["xray:Put*Segments"])),
      is: .missing([.putTelemetryRecords])
    ),
    DocumentCase("reads only", .allow(.only(["xray:Get*", "xray:BatchGet*"])), is: .missingBoth),
    DocumentCase("another service", .allow(.only(["logs:*", "s3:Put*"])), is: .missingBoth),
    DocumentCase("names without service", .allow(.only(["PutTrace*", "Put*"])), is: .missingBoth),
    DocumentCase("an empty list", .allow(.only([])), is: .missingBoth),
    DocumentCase("neither Action nor NotAction", .allow(.missing), is: .missingBoth),
    DocumentCase(
      "Action and NotAction",
      .allow(Scope(only: ["*"], except: ["*"])),
      is: .grantedByP
    ),
  ]

  static let exceptions: [DocumentCase] = [
    DocumentCase("all but another service", .allow(.except(["iam:*"])), is: .grantedByP),
    DocumentCase("all but nothing", .allow(.except([])), is: .grantedByP),
    DocumentCase("all but X-Ray", .allow(.except(["s3:*", "xray:*"])), is: .missingBoth),
    DocumentCase("all but everything", .allow(.except(["*"])), is: .missingBoth),
    DocumentCase(
      "all but telemetry",
      .allow(.except(["xray:PutTelemetryRecords"])),
      is: .missing([.putTelemetryRecords])
    ),
    DocumentCase(
      "all but an unresolved action",
      .allow(.except(["s3:*", .unknown])),
      is: .doubt(1, .unresolvedAction)
    ),
    DocumentCase(
      "all but X-Ray and an unresolved action",
      .allow(.except([.unknown, "xray:*"])),
      is: .missingBoth
    ),
    DocumentCase(
      "denial of all but another service",
      .allow(.writes),
      .deny(.except(["s3:*"])),
      is: .deniedByStatement(2)
    ),
    DocumentCase(
      "denial of all but X-Ray",
      .allow(.writes),
      .deny(.except(["xray:*"])),
      is: .grantedByP
    ),
  ]
}
