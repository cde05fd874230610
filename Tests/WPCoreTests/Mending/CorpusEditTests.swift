import Foundation
import Testing
@testable import WPCore
import WPSyntax

@Suite(.enabled(if: Corpus.isPresent)) struct `Edits of real documents` {
  static let folders = Set(
    Corpus.paths.compactMap { $0.split(separator: "/").first.map(String.init) }
  )
  .sorted()

  /// A real folder, read as a plan.
  static func plan(_ name: String) -> Plan { Analysis.read(folder(name)) }

  /// A real folder with its documents.
  static func folder(_ folder: String) -> PlanFolder {
    let files = Corpus.paths.filter { $0.hasPrefix(folder + "/") }.map { path in
      let data = FileManager.default.contents(atPath: Corpus.folder.appending(path: path).path)
      return PlanFile(
        name: FilePath(String(path.dropFirst(folder.count + 1))),
        content: .bytes(Bytes(data ?? Data())))
    }
    return PlanFolder(path: FilePath(folder), files: files, names: files.map(\.name))
  }

  private static func lines(_ bytes: Bytes) -> [ArraySlice<UInt8>] {
    Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  @Test(arguments: folders)
  func `of a status change one line`(folder: String) throws {
    let plan = Self.plan(folder)
    for (index, package) in plan.packages.enumerated() {
      let document = plan.document(of: package)
      for state in PackageState.allCases where package.state?.value != state {
        let bytes = try PackageEdit.applying([.state(state)], to: index, of: plan)
        let (old, new) = (Self.lines(document.bytes), Self.lines(bytes))
        let difference = new.difference(from: old)
        let note = Comment(rawValue: "\(document.path)")
        let written = difference.insertions.compactMap { change in
          if case .insert(_, let line, _) = change {
            String(decoding: line, as: UTF8.self)
          } else {
            nil
          }
        }
        if document.header.first(.status) == nil {
          // Behind a title it is a paragraph of its own.
          #expect(difference.removals.isEmpty, note)
          #expect(written.filter { !$0.allSatisfy(\.isWhitespace) }.count == 1, note)
        } else {
          #expect(difference.removals.count == 1, note)
          #expect(difference.insertions.count == 1, note)
        }
        #expect(written.contains { $0.contains(state.headerText) }, note)
      }
    }
  }

  @Test(arguments: folders)
  func `come and go without a trace`(folder: String) throws {
    let plan = Self.plan(folder)
    for (index, package) in plan.packages.enumerated() where package.assignee == nil {
      let document = plan.document(of: package)
      guard document.header.first(.assignee) == nil else { continue }
      let held = try PackageEdit.applying([.assignee("ana")], to: index, of: plan)
      let again = plan.rereading(package.document, as: held)
      #expect(again.packages[index].assignee?.value == "ana")
      let released = try PackageEdit.applying([.assignee(nil)], to: index, of: again)
      let left = Self.lines(released).map { $0.reversed().drop { $0 == 0x20 }.count }
      #expect(left == Self.lines(document.bytes).map { $0.reversed().drop { $0 == 0x20 }.count })
    }
  }

  @Test(arguments: folders)
  func `tick one box`(folder: String) throws {
    for document in Self.plan(folder).documents {
      for (index, criterion) in document.criteria.enumerated() where criterion.box != nil {
        guard criterion.form == .checkbox, let isMet = criterion.isMet else { continue }
        let bytes = try CriterionEdit.marking([index + 1], of: document, isMet: !isMet)
        #expect(zip(bytes, document.bytes).filter { $0 != $1 }.count == 1, "\(document.path)")
      }
    }
  }
}
