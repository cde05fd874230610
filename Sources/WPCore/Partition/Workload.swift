package import WPPartition

/// What is to be shared out among workers, in the natural order of the names.
package struct Workload: Sendable {
  /// The units; their order depends on nothing but their names.
  package let units: [WorkUnit]
  /// What had to be assumed, and what was left out.
  package let remarks: [Remark]
  /// What the names of all units begin with, a plan and its slash; empty where they differ.
  package let home: String
  /// What the units are.
  package let noun: Noun

  /// What is shared out.
  package enum Noun: String, Sendable {
    case package, item = "work item"

    /// What a column of them is called.
    package var head: String { self == .package ? "Package" : "Item" }

    /// A number of them, as a phrase.
    package func phrase(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }
  }

  /// Something that was assumed, with the units it is about.
  package struct Remark: Hashable, Sendable {
    package let kind: Kind
    /// The units, by place.
    package let units: [Int]

    package init(kind: Kind, units: [Int]) {
      self.kind = kind
      self.units = units
    }

    /// What was assumed.
    package enum Kind: Hashable, Sendable {
      /// Nothing is estimated, so each counts as an hour.
      case noEstimate
      /// More is estimated than is believed.
      case boundedEstimate
      /// Nothing is said of what is touched, so each is taken to touch nothing.
      case noScope
      /// A pattern cannot be read and is left out.
      case unreadablePattern(String)
      /// It waits for something that nobody can find, which is left out.
      case unknownPrerequisite(String)
      /// It waits for something that is not shared out here, which is taken to be done.
      case outsidePrerequisite(String)
      /// Somebody is at work on it though what it waits for is not done.
      case earlyStart
    }
  }

  init(
    _ units: [WorkUnit], remarks: [Remark], home: String = "", of noun: Noun = .package
  ) {
    self.noun = noun
    self.units = units
    self.remarks = remarks
    self.home = home
  }

  /// The short name of a unit, as a page shows it that names the plan once.
  package func name(_ unit: Int) -> String { String(units[unit].id.dropFirst(home.count)) }

  /// Which units wait for which, leading from each to what it waits for.
  package var waiting: Graph { Graph(successors: units.map(\.prerequisites)) }
}
