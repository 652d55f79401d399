extension String {
  /// A path relative to the folder of the file at this one, with `.` and `..` resolved.
  func resolving(_ relative: String) -> String {
    var parts = names.dropLast()
    for name in relative.names where !name.isEmpty {
      switch name {
      case ".": continue
      case "..":
        if parts.isEmpty || parts.last == ".." { parts.append("..") } else { parts.removeLast() }
      default: parts.append(name)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The names between slashes; told by bytes, since with an accent behind it a slash is another
  /// character.
  private var names: [String] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
