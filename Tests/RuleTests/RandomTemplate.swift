import TestSupport

/// Makes up templates: functions of both dialects, traced or not, with roles of all sorts.
struct RandomTemplate {
  private var random: RandomSource
  private let hasAnchors: Bool
  private var resources: [(key: String, value: RandomValue)] = []
  /// The anchors that an alias may name; one that comes first makes the template invalid.
  private var anchors: [String] = []

  /// The template that a seed determines.
  static func value(seed: UInt64, hasAnchors: Bool) -> RandomValue {
    var maker = RandomTemplate(random: RandomSource(seed: seed), hasAnchors: hasAnchors)
    return maker.template()
  }

  private init(random: RandomSource, hasAnchors: Bool) {
    self.random = random
    self.hasAnchors = hasAnchors
  }

  private mutating func template() -> RandomValue {
    for number in 0..<random.pick(1, 2, 3) { addRole("Role\(number)") }
    for number in 0..<random.pick(1, 2, 3, 4) { addFunction("Function\(number)") }
    if random.chance(3) { resources.append(("Queue", ["Type": "AWS::SQS::Queue"])) }
    resources.shuffle(using: &random)
    var sections: [(key: String, value: RandomValue)] = [
      ("Resources", .mapping(resources)),
      ("Parameters", ["Arns": ["Type": "CommaDelimitedList"], "Mode": ["Type": "String"]]),
      ("Conditions", ["IsProd": .function("Equals", ["a", .function("Ref", "AWS::Region")])]),
    ]
    if random.chance(2) { sections.append(("Description", description())) }
    if random.chance(3) { sections.append(("Globals", ["Function": globals()])) }
    sections.shuffle(using: &random)
    return .mapping(sections)
  }

  private mutating func description() -> RandomValue {
    random.pick("orders", "takes orders:\nand # invoices\n", "", "é 😀")
  }

  private mutating func globals() -> RandomValue {
    random.pick(["Timeout": "10"], ["Tracing": "PassThrough"], ["Tracing": "Active"], .null)
  }

  // MARK: Functions

  private mutating func addFunction(_ name: String) {
    let isServerless = random.chance(2)
    var properties: [(key: String, value: RandomValue)] = []
    if random.chance(2) {
      properties.append(("Handler", random.pick("index.handler", "bootstrap")))
    }
    if random.chance(3) { properties.append(("Description", description())) }
    if random.chance(3) { properties.append(("Layers", ["a", .function("Ref", "Mode")])) }
    if let role = role(isRequired: !isServerless) { properties.append(("Role", role)) }
    let tracing = isServerless ? mode() : config()
    if let tracing { properties.append((isServerless ? "Tracing" : "TracingConfig", tracing)) }
    properties.shuffle(using: &random)
    var attributes: [(key: String, value: RandomValue)] = [
      ("Type", .text(isServerless ? "AWS::Serverless::Function" : "AWS::Lambda::Function"))
    ]
    if let shared = anchors.randomElement(using: &random), random.chance(4) {
      attributes.append(("Properties", .alias(shared)))
    } else if hasAnchors, !properties.isEmpty, random.chance(6) {
      anchors.append("shared-\(name)")
      attributes.append(("Properties", .anchored("shared-\(name)", .mapping(properties))))
    } else if !properties.isEmpty || random.chance(3) {
      attributes.append(("Properties", properties.isEmpty ? .null : .mapping(properties)))
    }
    if random.chance(5) { attributes.append(("Metadata", ["Owner": description()])) }
    attributes.shuffle(using: &random)
    resources.append((name, .mapping(attributes)))
  }

  private mutating func mode() -> RandomValue? {
    switch random.below(8) {
    case 0: "PassThrough"
    case 1: "active"
    case 2: "Active"
    case 3: .null
    case 4: .function("If", ["IsProd", "Active", "PassThrough"])
    case 5: .function("Ref", "Mode")
    default: nil
    }
  }

  private mutating func config() -> RandomValue? {
    switch random.below(4) {
    case 0: random.pick(.null, .mapping([]), "Active")
    case 1: .mapping([("Mode", mode() ?? .null)])
    default: nil
    }
  }

  private mutating func role(isRequired: Bool) -> RandomValue? {
    let name = "Role\(random.below(3))"
    switch random.below(isRequired ? 7 : 9) {
    case 0: return "arn:aws:iam::123456789012:role/orders"
    case 1: return .function("Sub", .text("${\(name).Arn}"))
    case 2: return .function("Ref", .text(name))
    case 3, 4, 5: return .function("GetAtt", .text("\(name).Arn"))
    case 6:
      let other = RandomValue.function("GetAtt", .text("Role\(random.below(3)).Arn"))
      return .function("If", ["IsProd", .function("GetAtt", .text("\(name).Arn")), other])
    default: return nil
    }
  }

  // MARK: Roles

  private mutating func addRole(_ name: String) {
    var properties: [(key: String, value: RandomValue)] = []
    if random.chance(2) { properties.append(("Path", "/")) }
    if let policies = managedPolicies() { properties.append(("ManagedPolicyArns", policies)) }
    if let policies = inlinePolicies() { properties.append(("Policies", policies)) }
    if random.chance(3) { properties.append(("Description", description())) }
    properties.shuffle(using: &random)
    let isNull = properties.isEmpty && random.chance(2)
    resources.append(
      (name, ["Type": "AWS::IAM::Role", "Properties": isNull ? .null : .mapping(properties)])
    )
  }

  private mutating func managedPolicies() -> RandomValue? {
    let logs: RandomValue = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
    let access: RandomValue = "arn:aws-cn:iam::aws:policy/AmazonS3ReadOnlyAccess"
    switch random.below(8) {
    case 0: return .list([logs])
    case 1: return .list([logs, .function("Sub", "arn:${AWS::Partition}:iam::aws:policy/Any")])
    case 2: return .list(Array(repeating: access, count: random.pick(1, 9, 10)))
    case 3: return random.pick(.null, .list([]), .function("Ref", "Arns"))
    case 4: return .list([.function("If", ["IsProd", logs, access])])
    case 5:
      return .list([
        .function("Sub", "arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess")
      ])
    default: return nil
    }
  }

  private mutating func inlinePolicies() -> RandomValue? {
    let actions: RandomValue = random.pick("s3:*", ["xray:PutTraceSegments"], "xray:*")
    let statement: RandomValue = [
      "Effect": random.pick("Allow", "Allow", "Deny"), "Action": actions, "Resource": "*",
    ]
    let document: RandomValue = [
      "Version": "2012-10-17", "Statement": random.pick(statement, .list([statement])),
    ]
    switch random.below(6) {
    case 0, 1: return .list([["PolicyName": "XRayTraceWrites", "PolicyDocument": document]])
    case 2: return random.pick(.null, .list([]), .function("Ref", "Arns"))
    default: return nil
    }
  }
}
