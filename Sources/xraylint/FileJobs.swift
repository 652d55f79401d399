import Reporting

/// Does the same work on every file, several at once.
struct FileJobs: Sendable {
  let inputs: Inputs
  /// Shows how far the work has come; nil where nobody sees it.
  var progress: Progress?

  /// The results of some work on each file, in the order of the paths; nil for a file that holds no
  /// template.
  ///
  /// A file that cannot be read, or a folder that cannot be searched, gives the result that `failure`
  /// makes of it and never stops the others.
  @MainActor
  func results<Result: Sendable>(
    failure: @escaping @Sendable (FileProblem) -> Result,
    work: @escaping @Sendable (Input) -> Result?
  ) async -> [Result] {
    if let name = inputs.standardInputName {
      do throws(FileError) {
        return [work(try Input(standardInputNamed: name, inputs.reader))].compactMap { $0 }
      } catch {
        return [failure(FileProblem(path: name, message: error.message))]
      }
    }
    let problems = inputs.errors.map { failure(FileProblem($0)) }
    let results = await results(of: inputs.files) { path in
      defer { progress?.advance(of: inputs.files.count) }
      do throws(FileError) {
        return work(try Input(path, inputs.reader))
      } catch {
        return inputs.reports(on: path) ? failure(FileProblem(error)) : nil
      }
    }
    progress?.end()
    return problems + results
  }

  /// The results of some work on each of some files, dealt out to as many tasks as there are jobs.
  ///
  /// One job stays on the main thread: a process without other threads starts and allocates faster.
  @MainActor
  func results<File: Sendable, Result: Sendable>(
    of files: [File],
    _ work: @escaping @Sendable (File) -> Result?
  ) async -> [Result] {
    let jobs = min(inputs.jobs, files.count)
    guard jobs > 1 else { return files.compactMap(work) }
    var parts = [[Result?]](repeating: [], count: jobs)
    await withTaskGroup(of: (job: Int, results: [Result?]).self) { group in
      for job in 0..<jobs {
        group.addTask {
          (job, stride(from: job, to: files.count, by: jobs).map { work(files[$0]) })
        }
      }
      for await part in group { parts[part.job] = part.results }
    }
    return files.indices.compactMap { parts[$0 % jobs][$0 / jobs] }
  }
}

extension FileProblem {
  /// The problem of a file that the operating system does not let through.
  init(_ error: FileError) {
    self.init(path: error.path.description, message: error.message)
  }
}
