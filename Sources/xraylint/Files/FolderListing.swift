/// The entries of a folder that matter to a search.
struct FolderListing {
  private(set) var folders: [[UInt8]] = []
  /// The regular files with the ending of a template.
  private(set) var files: [[UInt8]] = []
  /// The symbolic links with the ending of a template that lead to regular files.
  private(set) var links: [[UInt8]] = []
  /// Whether the folder is the root of a git repository.
  private(set) var isRepository = false
  /// Whether there is a `.gitignore`; as in git, a symbolic link is none.
  private(set) var hasIgnoreFile = false

  init(of folder: FilePath) throws(SystemError) {
    var stream = try DirectoryStream(folder)
    while let entry = try stream.next() {
      let name = entry.name
      if name.elementsEqual(".git".utf8) {
        isRepository = true
      }
      switch entry.kind {
      case .directory:
        folders.append(name)
      case .regular:
        if FileSearch.hasTemplateEnding(name) {
          files.append(name)
        } else if name.elementsEqual(".gitignore".utf8) {
          hasIgnoreFile = true
        }
      case .symbolicLink where FileSearch.hasTemplateEnding(name):
        // A link that leads nowhere is passed over like any other entry that is no file.
        if (try? stream.identity(following: name))?.kind == .regular {
          links.append(name)
        }
      default:
        break
      }
    }
  }
}
