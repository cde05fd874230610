import WPSyntax

/// The anchors of a plan's documents; those of a document are read when somebody first asks for them.
struct PlanAnchors {
  private let plan: Plan
  private var indices: [FilePath: Int]?
  private var known: [Int: Anchors] = [:]

  init(in plan: Plan) { self.plan = plan }

  /// The anchors of a document by its path from the planning folder; nil where it is none, or could not be read.
  mutating func anchors(of name: FilePath) -> Anchors? {
    let indices = self.indices ?? index()
    self.indices = indices
    guard let index = indices[name] else { return nil }
    if let anchors = known[index] { return anchors }
    let document = plan.documents[index]
    guard document.unreadable == nil else { return nil }
    let anchors = Anchors(document.tree, document.bytes.span)
    known[index] = anchors
    return anchors
  }

  private func index() -> [FilePath: Int] {
    Dictionary(plan.documents.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }
}
