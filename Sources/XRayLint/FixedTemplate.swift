/// A template after its fixes.
public struct FixedTemplate: Sendable, Hashable {
  /// The new text; the old one where nothing could be fixed.
  public let bytes: [UInt8]
  /// What was fixed, with places in the old text.
  public let fixed: [TemplateFinding]
  /// What there is to say about the new text.
  public let report: TemplateReport

  /// The new text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
