@testable import WPCore
import WPSyntax
import WPTestSupport

/// The first plan of an example, to be changed by tests.
func samplePlan(_ text: String) -> Plan { Analysis.read(Example(text).folders[0]) }

/// A document of a plan with one package, before and after changes; every byte of it counts.
func changed(_ document: String, _ changes: PackageChange...) throws -> String {
  let name: FilePath = "03-store-plan.md"
  let plan = Analysis.read(
    PlanFolder(
      path: Example.folder, files: [PlanFile(name: name, content: .bytes(Bytes(document)))],
      names: [name]))
  return String(decoding: try PackageEdit.applying(changes, to: 0, of: plan), as: UTF8.self)
}
