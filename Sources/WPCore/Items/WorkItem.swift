package import WPSyntax

/// The atomic unit that one agent executes, as its spec states it.
package struct WorkItem: Sendable {
  /// The index of its spec among the documents of the plan.
  package let document: Int
  /// The folder, from the plan: `work-items/03a-log-format`.
  package let folder: FilePath
  /// What the name of the folder says; nil where it names no item.
  package let id: WorkItemID?
  /// The words of the folder's name behind the id.
  package let slug: String
  /// What the frontmatter says.
  package let spec: WorkItemSpec
  /// What is under `## Goal`; nil where there is nothing.
  package let goal: ByteRange?
  /// The index of its package in the plan; nil where it has none, or not one.
  package internal(set) var package: Int?
  /// What it waits for.
  package internal(set) var dependencies: [ItemDependency] = []
  /// The item that delegated it.
  package internal(set) var parent: ItemDependency?
  /// The item that it follows up.
  package internal(set) var follows: ItemDependency?

  /// Where it is in its life, stated or not.
  package var state: WorkItemState { spec.status?.value ?? .pending }
  /// What a person calls it: the id, else the name of the folder.
  package var name: String { id.map { "\($0)" } ?? folder.name.text }
  /// The title, else the words of the folder.
  package var title: String { spec.title?.value ?? slug }
  package var contract: Contract? { spec.contract }
  package var isLive: Bool { state.isLive }

  /// The paths that it may write, as far as its ceiling can be read.
  package var writes: PathSet { contract?.ceiling?.writes ?? PathSet([]) }

  /// The same without what anybody may touch.
  package func writes(without shared: SharedPaths) -> PathSet {
    PathSet(writes.patterns, denied: writes.denied + shared.patterns)
  }
}

/// An item or a package that an item names: what it waits for, its parent, what it follows.
package struct ItemDependency: Sendable, Equatable {
  /// What the words were found to mean.
  package enum Target: Sendable, Equatable {
    /// An item of the same plan, by index.
    case item(Int)
    /// A package of the same plan, by index.
    case package(Int)
    /// Something of another plan.
    case foreign(Reference)
    /// Several things fit, by their names.
    case ambiguous([String])
    case missing
  }

  package let target: Target
  package let written: Sourced<String>
}

extension WorkItem {
  /// Where the spec names packages, in this plan or in others, and what they were found to mean.
  var packageReferences: [(target: Dependency.Target, range: ByteRange)] {
    var found: [(target: Dependency.Target, range: ByteRange)] = []
    for dependency in dependencies {
      switch dependency.target {
      case .package(let index): found.append((.package(index), dependency.written.range))
      case .foreign(let reference): found.append((.foreign(reference), dependency.written.range))
      case .item, .ambiguous, .missing: break
      }
    }
    if let written = spec.package, let package { found.append((.package(package), written.range)) }
    return found
  }
}
