/// The exit status of the program; the output format never changes it.
enum ExitStatus: Int32, Error {
  /// Nothing is left at or above the severity that counts.
  case clean = 0
  /// Findings are left.
  case findings = 1
  /// Wrong usage, or a file that cannot be read, parsed or written.
  case failure = 2
}
