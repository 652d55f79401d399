internal import CloudFormation
internal import Syntax

extension PropertySlot {
  /// Whether a word that plainly asks for traces stands there.
  var meansYes: Bool {
    guard case .value(let node) = self, let text = node.target.text?.lowercased() else {
      return false
    }
    return ["true", "yes", "on", "1", "active", "enabled", "enable", "xray"].contains(text)
  }
}
