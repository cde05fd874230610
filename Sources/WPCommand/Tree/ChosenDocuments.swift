import WPCore
import WPHost
import WPSyntax

/// The documents that the paths of a command line mean: a path that names one document means that one alone.
struct ChosenDocuments {
  private let workplace: Workplace
  private let source: TreeSource
  /// Documents and folders, from the planning root; nil where nothing was named.
  private let named: [FilePath]?

  init(_ paths: [RawPath], in workplace: Workplace, _ invocation: Invocation) throws {
    let files = invocation.host.files
    let directory = try invocation.directory()
    self.workplace = workplace
    source = try WorkTree(files: files, root: workplace.root).source(of: workplace.planningRoot)
    var named: [FilePath] = []
    for path in paths {
      let absolute = path.isAbsolute ? path : directory.joined(path)
      guard try files.kind(absolute) != nil else {
        named += try Workplace.find([path], invocation).chosen ?? []
        continue
      }
      let place = try PlanningPlace.find(
        absolute, configured: workplace.settings.planningRoot?.bytes, files)
      let document = place.document.map(FilePath.init) ?? ""
      named.append(place.plan.map { FilePath($0).appending(document) } ?? "")
    }
    self.named = paths.isEmpty ? nil : named
  }

  /// Each document that can be read, with its path from the root of the run.
  func read() throws -> [(path: FilePath, bytes: Bytes)] {
    var read: [(path: FilePath, bytes: Bytes)] = []
    let plans = source.planFolders(chosen: workplace.chosen, workplace.settings).plans
    for plan in plans {
      for file in try source.load(try source.list(plan)).files {
        guard case .bytes(let bytes) = file.content else { continue }
        let path = plan.appending(file.name)
        guard named?.contains(where: { path == $0 || path.below($0) != nil }) ?? true,
          !workplace.settings.ignores(path)
        else { continue }
        read.append((workplace.planningRoot.appending(path), bytes))
      }
    }
    if read.isEmpty, let named, named.count == 1, let name = named.first, !name.bytes.isEmpty {
      throw Failure(
        code: "not_found", "'\(name.shown)' is no document of a plan, and holds none",
        hint: "plans are folders of Markdown documents; 'wp plan list' lists them")
    }
    return read
  }
}
