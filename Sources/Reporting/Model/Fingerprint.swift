/// What identifies a finding over many runs: its rule, its resource, and which of the findings that
/// have both in common it is.
///
/// Neither lines nor messages are part of it, so that a finding that merely moves, or whose wording
/// changes with a new version, stays the same finding.
struct Fingerprint: Hashable, Sendable {
  private let rule: String
  private let logicalID: String
  /// Which of the findings with the same rule and resource in one file it is, from 1.
  private let ordinal: Int

  /// The fingerprints of the findings of one file, in the same order.
  static func fingerprints(of diagnostics: [Diagnostic]) -> [Fingerprint] {
    var counts: [[String]: Int] = [:]
    return diagnostics.map { diagnostic in
      let ordinal = counts[[diagnostic.rule, diagnostic.logicalID], default: 0] + 1
      counts[[diagnostic.rule, diagnostic.logicalID]] = ordinal
      return Fingerprint(rule: diagnostic.rule, logicalID: diagnostic.logicalID, ordinal: ordinal)
    }
  }

  /// The finding within its file, as `hash:ordinal`.
  var withinFile: String { "\(Self.hash([rule, logicalID])):\(ordinal)" }

  /// The finding within all files of a run.
  func among(filesAt path: String) -> String {
    Self.hash([path, rule, logicalID, String(ordinal)])
  }

  /// 16 hexadecimal digits that different texts do not share in practice.
  ///
  /// It is FNV-1a of 64 bits: see <https://www.rfc-editor.org/rfc/rfc9923>.
  static func hash(_ texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in texts.joined(separator: "\0").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
