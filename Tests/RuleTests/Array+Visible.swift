extension [UInt8] {
  /// The text, to be compared: strings compare by canonical equivalence, and take CR LF as one
  /// character.
  var visible: String {
    String(decoding: self, as: UTF8.self).unicodeScalars.map {
      $0 == "\r" ? "\\r" : String($0)
    }.joined()
  }
}
