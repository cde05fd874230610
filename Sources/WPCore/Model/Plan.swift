package import WPSyntax

/// One planning folder, understood: its documents, its packages and what they say of each other.
package struct Plan: Sendable {
  /// The path from the root of the run.
  package let path: FilePath
  /// The name of the folder, which every link asks for.
  package let name: FilePath
  /// Date and slug of the folder; nil where its name is not one of a plan.
  package let folder: FolderName?
  /// Why the folder could not be listed, if it could not.
  package let problem: String?
  package let profile: Profile
  /// Whether somebody named the profile; else the documents showed it.
  package let isProfileGiven: Bool
  package let documents: [Document]
  package let front: FrontDocuments
  /// The packages, in the order of their documents.
  package let packages: [WorkPackage]
  /// The work items, in the order of their folders.
  package let items: [WorkItem]
  /// Whether the work is over: the folder says so, or every package is completed or cancelled.
  package let isComplete: Bool
  /// Every name in the folder and below it, sorted; directories end with a slash.
  package let names: [FilePath]
  /// The names below the planning root, as far as they were listed.
  package let root: RootNames
  /// What START-HERE and README repeat of the packages; empty in a plan that was read for its packages alone.
  let repetition: Repetition
  /// The dependencies that START-HERE and README state.
  package let restatedDependencies: [RestatedDependency]
  /// What anybody may touch, by the settings; known only for a plan that is checked.
  package var shared = SharedPaths()
  /// Where the links of the documents lead; found out only for a plan that is checked.
  package var links = PlanLinks()

  /// What START-HERE and README repeat of the packages.
  package var restatements: [Restatement] { repetition.restatements }
  /// The sums that START-HERE and README state.
  package var totals: [Total] { repetition.totals }
  /// The finished packages that START-HERE and README count.
  package var progress: [ProgressCount] { repetition.progress }
  /// The orders of work that START-HERE and README state.
  package var orders: [WorkOrder] { repetition.orders }

  /// The index of the first document of a kind that lies in the folder itself.
  package func first(_ kind: DocumentKind) -> Int? {
    documents.firstIndex { $0.kind == kind && $0.isAtTop }
  }

  /// The place of findings about the folder itself.
  package var place: Finding.Place { Finding.Place(path) }

  /// The document a package is read from.
  package func document(of package: WorkPackage) -> Document { documents[package.document] }

  /// The class of the status that START-HERE states, else README.
  package var folderStatus: Status.Class? { speaker?.status?.value.class }

  /// Whether its work is over and the folder does not say so yet.
  package var awaitsClosing: Bool {
    isComplete && folderStatus.map { $0 != .complete && $0 != .cancelled } ?? false
  }

  /// The document that speaks for the folder: START-HERE, else README, if it states a status.
  package var speaker: Document? { front.speaker.map { documents[$0] } }

  package var start: Int? { front.start }
  package var readme: Int? { front.readme }
}
