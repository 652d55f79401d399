/// The entries of a folder that matter to a search.
struct FolderListing {
  private(set) var folders: [[UInt8]] = []
  /// The regular files with the ending of a template.
  private(set) var files: [[UInt8]] = []
  /// The symbolic links with the ending of a template that lead to regular files.
  private(set) var links: [[UInt8]] = []
  /// Whether the folder is the root of a git repository.
  private(set) var isRepository = false
  /// Whether there is a `.gitignore` or `.ignore`; as in git, a symbolic link is none.
  private(set) var hasIgnoreFile = false
  /// The names of configuration files, which are no templates.
  private(set) var configurations: [[UInt8]] = []

  private static let configurationNames = ConfigurationLoader.names.map { Array($0.utf8) }

  init(of folder: FilePath) throws(SystemError) {
    var stream = try DirectoryStream(folder)
    while let entry = try stream.next() {
      let name = entry.name
      if name.elementsEqual(".git".utf8) {
        isRepository = true
      }
      if name.first == UInt8(ascii: "."),
        Self.configurationNames.contains(where: name.elementsEqual)
      {
        configurations.append(name)
        continue
      }
      switch entry.kind {
      case .directory:
        folders.append(name)
      case .regular:
        if FileSearch.hasTemplateEnding(name) {
          files.append(name)
        } else if GitRules.ignoreFiles.contains(where: { name.elementsEqual($0.utf8) }) {
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
