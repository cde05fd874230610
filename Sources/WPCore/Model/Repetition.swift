/// What START-HERE and README repeat of the packages.
struct Repetition: Sendable {
  private(set) var restatements: [Restatement] = []
  private(set) var totals: [Total] = []
  private(set) var progress: [ProgressCount] = []
  private(set) var orders: [WorkOrder] = []

  /// Reads one of the two documents.
  mutating func add(
    _ document: Document, at index: Int, naming: PackageNaming, tables: Tables
  ) {
    let repeated = RestatementReader.read(document, at: index, naming: naming, tables: tables)
    // Where only one of them repeats anything, as in most plans, its list is taken as it is.
    if restatements.isEmpty {
      restatements = repeated.restatements
    } else {
      restatements += repeated.restatements
    }
    totals += TotalReader.read(document, at: index, tables: tables)
    progress += ProgressReader.read(document, at: index)
    orders += WorkOrderReader.read(
      document, at: index, naming: naming, tables: tables, items: repeated.items)
  }
}
