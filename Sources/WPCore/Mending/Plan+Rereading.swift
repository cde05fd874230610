package import WPSyntax

extension Plan {
  /// The plan as it would be read with other bytes in one document; the others are not read again.
  package func rereading(_ index: Int, as bytes: Bytes) -> Plan { rereading([index: bytes]) }

  /// The plan as it would be read with other bytes in some documents.
  func rereading(_ changed: [Int: Bytes]) -> Plan {
    var documents = documents
    for (index, bytes) in changed {
      let old = documents[index]
      documents[index] = Document(
        path: old.path, file: PlanFile(name: old.name, content: .bytes(bytes)))
    }
    return PlanReader.read(
      PlanFolder(path: path, files: [], names: names, problem: problem), documents, among: root,
      profile: isProfileGiven ? profile : nil)
  }
}
