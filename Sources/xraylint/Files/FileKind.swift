/// What an entry of the file system is.
enum FileKind: Sendable {
  case regular
  case directory
  case symbolicLink
  case fifo
  case socket
  case characterDevice
  case blockDevice
  /// The file system does not say.
  case unknown
}

extension FileKind: CustomStringConvertible {
  var description: String {
    switch self {
    case .regular: "a regular file"
    case .directory: "a directory"
    case .symbolicLink: "a symbolic link"
    case .fifo: "a pipe"
    case .socket: "a socket"
    case .characterDevice, .blockDevice: "a device"
    case .unknown: "of an unknown kind"
    }
  }
}
