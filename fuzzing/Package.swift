// swift-tools-version: 6.1

import PackageDescription

/// Fuzz targets of libFuzzer; a package of its own, so that users of the tool never build them.
///
/// `.ci/fuzz` builds and runs them: without `--sanitize fuzzer` there is no `main` to link.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One program that libFuzzer drives.
func fuzzTarget(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzingSupport", .product(name: "XRayLintLayers", package: "xraylint")]
      + dependencies,
    swiftSettings: settings
  )
}

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "xraylint", path: "..")],
  targets: [
    .target(
      name: "FuzzingSupport",
      dependencies: [.product(name: "XRayLintLayers", package: "xraylint")],
      swiftSettings: settings
    ),
    .target(name: "LineMutation", swiftSettings: settings),
    fuzzTarget("FuzzYAML", ["LineMutation"]),
    fuzzTarget("FuzzJSON"),
    fuzzTarget("FuzzPolicy"),
    fuzzTarget("FuzzFix", ["LineMutation"]),
  ],
  swiftLanguageModes: [.v6]
)
