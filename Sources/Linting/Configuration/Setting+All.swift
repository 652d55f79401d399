extension Setting {
  /// Every setting, in the order of documentation.
  public static let all = [
    Setting(
      name: .select,
      kind: .rules,
      defaultValue: ["default"],
      precedence: .replaces,
      summary: "The rules that run: IDs, groups, 'default' or 'all'.",
      valueName: "rules"
    ),
    Setting(
      name: .extendSelect,
      kind: .rules,
      defaultValue: [],
      precedence: .adds,
      summary: "Rules that run besides the selected ones.",
      valueName: "rules"
    ),
    Setting(
      name: .ignore,
      kind: .rules,
      defaultValue: [],
      precedence: .adds,
      summary: "Rules that do not run.",
      valueName: "rules"
    ),
    Setting(
      name: .perPathIgnores,
      kind: .rulesByPath,
      defaultValue: .mapping([]),
      precedence: .adds,
      summary: "Rules that do not run on paths, by patterns in .gitignore syntax.",
      valueName: "pattern:rules"
    ),
    Setting(
      name: .severity,
      kind: .severities,
      defaultValue: .mapping([]),
      precedence: .adds,
      summary: "Severities that count instead of those of the rules.",
      valueName: "rule=severity"
    ),
    Setting(
      name: .failOn,
      kind: .choice(Severity.allCases.reversed().map(\.rawValue)),
      defaultValue: "warning",
      precedence: .replaces,
      summary: "The severity from which findings count: error, warning or info.",
      valueName: "severity"
    ),
    Setting(
      name: .fixable,
      kind: .rules,
      defaultValue: ["all"],
      precedence: .replaces,
      summary: "The rules whose fixes are offered and applied.",
      valueName: "rules"
    ),
    Setting(
      name: .unfixable,
      kind: .rules,
      defaultValue: [],
      precedence: .adds,
      summary: "Rules whose fixes are neither offered nor applied.",
      valueName: "rules"
    ),
    Setting(
      name: .unsafeFixes,
      kind: .boolean,
      defaultValue: .boolean(false),
      precedence: .replaces,
      summary: "Apply unsafe fixes as well, which only you can vouch for.",
      valueName: "true|false"
    ),
    Setting(
      name: .trustedRoles,
      kind: .rolePatterns,
      defaultValue: [],
      precedence: .adds,
      summary: "Roles elsewhere that may send traces: patterns of ARNs and of names of exports.",
      valueName: "pattern"
    ),
    Setting(
      name: .samPlacement,
      kind: .choice(FixSettings.SAMPlacement.allCases.map(\.rawValue)),
      defaultValue: .text(FixSettings().samPlacement.rawValue),
      precedence: .replaces,
      summary: "Where SAM functions without a setting get theirs: function or globals.",
      valueName: "place"
    ),
    Setting(
      name: .policyStyle,
      kind: .choice(FixSettings.PolicyStyle.allCases.map(\.rawValue)),
      defaultValue: .text(FixSettings().policyStyle.rawValue),
      precedence: .replaces,
      summary: "How a role is let send traces: by the managed policy or by an inline one.",
      valueName: "style"
    ),
    Setting(
      name: .policyName,
      kind: .policyName,
      defaultValue: .text(FixSettings().policyName),
      precedence: .replaces,
      summary: "The name of the inline policy.",
      valueName: "name"
    ),
    Setting(
      name: .requireReason,
      kind: .boolean,
      defaultValue: .boolean(false),
      precedence: .replaces,
      summary: "Whether a suppression without a reason is reported.",
      valueName: "true|false"
    ),
    Setting(
      name: .exclude,
      kind: .pathPatterns,
      defaultValue: [".git", ".aws-sam", "cdk.out", "node_modules"],
      precedence: .addsToDefault,
      summary: "Files and folders to pass over, in .gitignore syntax; '!' takes back.",
      valueName: "pattern"
    ),
  ]
}
