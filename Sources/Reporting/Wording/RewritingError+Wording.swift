public import Rewriting

extension RewritingError {
  /// Why a change cannot be written, in words that follow "not fixed:", and what to do.
  public var wording: String {
    switch problem {
    case .notAMapping: "the value is no mapping; write the properties as one"
    case .notASequence: "the value is no list; write it as one"
    case .existingKey(let key): "key '\(key)' is there already; correct its value"
    case .conflictingChanges: "another fix wants something else in this place; fix one by hand"
    case .collection: "the value is a collection with content; replace it by hand"
    case .fixedShape: "the value has a tag or is a block scalar; replace it by hand"
    case .unwritableText(let text):
      "'\(text)' cannot be written in the style of the value; change its quotes"
    case .unterminatedText:
      "the file ends inside a text that would swallow what is added; end it with a line break"
    case .undecidableLayout:
      "the layout leaves no certain place for the change; write it in block style"
    case .comment: "a comment stands in what would be taken out; take both out by hand"
    case .anchor: "an anchor stands in what would be taken out; take it out by hand"
    case .suppression: "the suppression behind the value would be about it; move it elsewhere"
    }
  }
}
