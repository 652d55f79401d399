import CloudFormation
import Linting

/// The folders that the templates of one file name.
struct TemplateCodeFolders: CodeFolders {
  let reader: CodeFolderReader
  /// The path of the file, as it is shown.
  let template: FilePath

  func folder(at path: CodePath) -> CodeFolder? { reader.folder(at: path, from: template) }
}
