import Testing

/// The house rules that a compiler does not know.
struct SourceFileTests {
  @Test(arguments: SwiftFile.all)
  func filesAreShort(file: SwiftFile) {
    #expect(file.lines.count <= 400)
  }

  @Test(arguments: SwiftFile.all)
  func filesAreNamedAfterAType(file: SwiftFile) {
    guard file.hasCode else { return }
    let name = file.name.split(separator: "+").first.map(String.init) ?? ""
    let declaration = file.lines.contains { line in
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
      return zip(words, words.dropFirst()).contains { keyword, type in
        SwiftFile.keywords.contains(String(keyword)) && (type == name || type.hasSuffix(".\(name)"))
      }
    }
    // A name such as `[Finding]` is that of an extension of an array.
    let isExtension = file.lines.contains {
      $0.hasPrefix("extension ") && ($0.contains(name) || name == "Array" && $0.contains("["))
    }
    #expect(declaration || isExtension, "no type '\(name)'")
  }

  @Test(arguments: SwiftFile.production)
  func productionNeedsNoFoundation(file: SwiftFile) {
    #expect(!file.imports.contains { $0.hasPrefix("Foundation") })
  }

  @Test(arguments: SwiftFile.all)
  func nothingIsForcedOrUnchecked(file: SwiftFile) {
    for (number, line) in zip(1..., file.lines) {
      for word in SwiftFile.forbidden {
        #expect(!line.contains(word), "line \(number) has '\(word)'")
      }
    }
  }

  @Test func layersImportOnlyWhatTheyMay() {
    let allowed: [String: Set<String>] = [
      "Sources/Syntax": ["CLibYAML"],
      "Sources/Rewriting": ["Syntax"],
      "Sources/IAM": [],
      "Sources/CloudFormation": ["IAM", "Syntax"],
      "Sources/GoModules": [],
      "Sources/Linting": ["CloudFormation", "GoModules", "IAM", "Rewriting", "Syntax"],
      "rules": ["CloudFormation", "GoModules", "IAM", "Linting", "Rewriting", "Syntax"],
      "Sources/Deployment": ["CloudFormation", "Syntax"],
      "Sources/ServiceMap": ["CloudFormation", "Syntax"],
      "Sources/Reporting": [
        "CloudFormation", "Deployment", "GoModules", "IAM", "Linting", "Rewriting", "ServiceMap",
        "Syntax",
      ],
      "Sources/XRayLint": [
        "CloudFormation", "Linting", "Reporting", "Rewriting", "Rules", "Syntax",
      ],
      "Sources/xraylint": [
        "ArgumentParser", "CloudFormation", "Deployment", "GoModules", "Linting", "Reporting",
        "Rewriting",
        "Rules", "ServiceMap",
        "Syntax",
      ],
    ]
    let system: Set<String> = ["Darwin", "Glibc", "Musl", "Synchronization"]
    for file in SwiftFile.production {
      let layer = allowed.first { file.path.hasPrefix($0.key + "/") }
      guard let layer else {
        Issue.record("\(file.path) belongs to no layer")
        continue
      }
      // Only the program speaks with the operating system.
      let known = layer.key == "Sources/xraylint" ? layer.value.union(system) : layer.value
      #expect(file.imports.subtracting(known).isEmpty, "\(file.path)")
    }
  }

  @Test func rulesFolderHoldsRulesOnly() {
    for file in SwiftFile.production where file.path.hasPrefix("rules/") {
      #expect(file.lines.count <= 140, "\(file.path)")
      #expect(!file.imports.contains("CLibYAML"))
    }
    #expect(Repository.files(below: "rules").allSatisfy { $0.hasSuffix(".swift") })
  }
}
