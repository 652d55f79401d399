import Reporting

/// Does the same work on every file, several at once.
struct FileJobs: Sendable {
  let options: InputOptions
  /// Shows how far the work has come; nil where nobody sees it.
  var progress: Progress?

  /// The results of some work on each file, in no certain order; nil for a file that holds no
  /// template.
  ///
  /// A file that cannot be read, or a folder that cannot be searched, gives the result that `failure`
  /// makes of it and never stops the others.
  func results<Result: Sendable>(
    failure: @escaping @Sendable (FileProblem) -> Result,
    work: @escaping @Sendable (Input) -> Result?
  ) async -> [Result] {
    let found: FileSearch.Result
    do throws(FileError) {
      if options.readsStandardInput {
        return [work(try Input(standardInputNamed: options.stdinFilename))].compactMap { $0 }
      }
      found = try options.files()
    } catch {
      let path = options.readsStandardInput ? options.stdinFilename : error.path.description
      return [failure(FileProblem(path: path, message: error.message))]
    }
    let problems = found.errors.map { failure(FileProblem($0)) }
    let results = await results(of: found.files) { path in
      defer { progress?.advance(of: found.files.count) }
      do throws(FileError) {
        return work(try Input(path))
      } catch {
        return failure(FileProblem(error))
      }
    }
    progress?.end()
    return problems + results
  }

  /// Deals the files out to as many tasks as there are jobs.
  private func results<Result: Sendable>(
    of files: [FilePath],
    _ work: @escaping @Sendable (FilePath) -> Result?
  ) async -> [Result] {
    let jobs = min(options.jobs ?? Environment.processorCount, files.count)
    guard jobs > 1 else { return files.compactMap(work) }
    return await withTaskGroup(of: [Result].self) { group in
      for job in 0..<jobs {
        group.addTask {
          stride(from: job, to: files.count, by: jobs).compactMap { work(files[$0]) }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }
}

extension FileProblem {
  /// The problem of a file that the operating system does not let through.
  init(_ error: FileError) {
    self.init(path: error.path.description, message: error.message)
  }
}
