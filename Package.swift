// swift-tools-version: 6.1

import PackageDescription

/// Settings of every target: imports are explicit about who sees them, existentials are spelled out.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One layer of the design; it sees the layers that it names and no others.
func layer(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = []) -> Target
{
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "xraylint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "xraylint", targets: ["Tool"]),
    .library(name: "XRayLint", targets: ["XRayLint"]),
    // For `fuzzing/`; no interface for others.
    .library(
      name: "XRayLintLayers",
      targets: [
        "Syntax", "Rewriting", "IAM", "CloudFormation", "Linting", "Rules", "Reporting",
      ]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    layer("Syntax", ["CLibYAML"]),
    layer("Rewriting", ["Syntax"]),
    layer("IAM"),
    layer("CloudFormation", ["Syntax", "IAM"]),
    layer("GoModules"),
    layer("Linting", ["CloudFormation", "GoModules", "IAM", "Rewriting", "Syntax"]),
    layer(
      "Rules",
      path: "rules",
      ["CloudFormation", "GoModules", "IAM", "Linting", "Rewriting", "Syntax"]
    ),
    layer("Deployment", ["CloudFormation", "Syntax"]),
    layer("ServiceMap", ["CloudFormation", "Syntax"]),
    layer(
      "Reporting",
      [
        "CloudFormation", "Deployment", "GoModules", "IAM", "Linting", "Rewriting", "ServiceMap",
        "Syntax",
      ]
    ),
    layer("XRayLint", ["CloudFormation", "Linting", "Reporting", "Rewriting", "Rules", "Syntax"]),
    // Not of the name of the program: where letter case does not tell files apart, it would be the
    // library's.
    .executableTarget(
      name: "Tool",
      dependencies: [
        "CloudFormation", "Deployment", "GoModules", "Linting", "Reporting", "Rewriting", "Rules",
        "ServiceMap", "Syntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/xraylint",
      swiftSettings: settings
    ),
    layer("TestSupport", path: "Tests/TestSupport"),
    tests("SyntaxTests", ["Syntax"]),
    tests("RewritingTests", ["Rewriting", "Syntax", "TestSupport"]),
    tests("IAMTests", ["IAM"]),
    tests("GoModulesTests", ["GoModules", "TestSupport"]),
    tests("CloudFormationTests", ["CloudFormation", "IAM", "Syntax"]),
    tests("DeploymentTests", ["CloudFormation", "Deployment", "Syntax"]),
    tests("ServiceMapTests", ["CloudFormation", "ServiceMap", "Syntax"]),
    tests("LintingTests", ["CloudFormation", "Linting", "Rewriting", "Rules", "Syntax"]),
    tests(
      "ReportingTests",
      [
        "CloudFormation", "Deployment", "Linting", "Reporting", "Rewriting", "Rules", "ServiceMap",
        "Syntax",
      ]
    ),
    tests(
      "RuleTests",
      [
        "CloudFormation", "GoModules", "Linting", "Reporting", "Rewriting", "Rules", "Syntax",
        "TestSupport",
      ]
    ),
    tests("XRayLintTests", ["XRayLint"]),
    tests("CommandLineTests", ["CloudFormation", "Linting", "Reporting", "Syntax", "Tool"]),
  ],
  swiftLanguageModes: [.v6]
)
