/// The bytes of a file, and what it was when they were read.
struct FileContents: Hashable, Sendable {
  let bytes: [UInt8]
  let identity: FileIdentity
}
