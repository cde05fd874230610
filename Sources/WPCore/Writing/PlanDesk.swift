package import WPSyntax

/// A plan folder on which new documents are laid; nothing of it is on the disk before it is complete and proven.
package struct PlanDesk: Sendable {
  /// The folder as it is now.
  package private(set) var folder: PlanFolder
  /// What could not be entered somewhere, as sentences.
  package private(set) var notes: [String] = []
  private let original: PlanFolder

  /// Lays out a folder that exists.
  package init(_ folder: PlanFolder) {
    self.folder = folder
    original = folder
  }

  /// Lays out the folder of a new plan.
  package init(_ plan: NewPlan, below planningRoot: FilePath) {
    let path = planningRoot.appending(plan.folder)
    original = PlanFolder(path: path, files: [], names: [])
    folder = original
    for file in plan.documents { put(file.name, file.content.bytes) }
  }

  /// The plan as it reads now.
  package var plan: Plan { Analysis.read(folder) }

  /// What has to happen to the files of the folder.
  package var changes: ChangeSet {
    var changes = ChangeSet()
    for file in folder.files {
      guard case .bytes(let bytes) = file.content else { continue }
      let path = folder.path.appending(file.name)
      // The names of a folder differ, so no two changes touch one path.
      _ =
        switch original.files.first(where: { $0.name == file.name })?.content {
        case .bytes(let before): changes.insert(.replacing(path, before, with: bytes))
        case .unreadable: true
        case nil: changes.insert(.creating(path, bytes))
        }
    }
    return changes
  }

  /// Puts a file in its place, new or in place of an old one.
  package mutating func put(_ name: FilePath, _ bytes: Bytes) {
    var files = folder.files.filter { $0.name != name }
    files.append(PlanFile(name: name, content: .bytes(bytes)))
    files.sort { $0.name < $1.name }
    let names = Set(folder.names).union([name]).sorted()
    folder = PlanFolder(path: folder.path, files: files, names: names, problem: folder.problem)
  }

  /// Lays down documents and enters them in START-HERE and README.
  package mutating func add(_ documents: [(newcomer: Newcomer, text: String)]) {
    for document in documents { put(document.newcomer.name, Bytes(document.text)) }
    let plan = plan
    let naming = PackageNaming(plan.packages, plan.documents)
    for case let index? in [plan.start, plan.readme] {
      var guide = plan.documents[index]
      guard guide.unreadable == nil else {
        notes.append("\(guide.name.shown) cannot be read and was left as it is")
        continue
      }
      var found: [String] = []
      for document in documents {
        let enrolment = Enrolment(of: document.newcomer, in: guide, naming: naming)
        for note in enrolment.notes where !found.contains(note) { found.append(note) }
        guard let edits = EditSet(enrolment.edits), !edits.edits.isEmpty else { continue }
        let bytes = edits.apply(to: guide.bytes)
        guide = Document(
          path: guide.path, file: PlanFile(name: guide.name, content: .bytes(bytes)))
      }
      notes += found
      put(guide.name, guide.bytes)
    }
    noteUnlisted(documents.map(\.newcomer.name))
  }

  private mutating func noteUnlisted(_ names: [FilePath]) {
    let plan = plan
    var listed = ListedDocuments(in: plan)
    guard listed.hasGuide else { return }
    for (index, document) in plan.documents.enumerated() where names.contains(document.name) {
      guard !listed.contains(index) else { continue }
      notes.append(
        "\(document.name.shown) is listed neither in START-HERE nor in README; enter it by hand")
    }
  }
}
