import Testing
import WPHost

/// Git trusts no repository that belongs to somebody else.
struct OwnershipTests {
  static let mayGiveAway: Bool = (try? BuiltProgram.shell("test $(id -u) = 0"))?.succeeded == true

  @Test(
    .enabled(if: mayGiveAway, "only root can give a repository to somebody else"),
    arguments: ["ci --base main", "scope --diff main", "validate --staged"])
  func `what git does not trust is told in its words, with the way out (F49)`(
    call: String
  ) throws {
    let outcome = try ClaimYard.run("chown -R 65534 .; as ana \(call); echo \"status $?\"")
    #expect(outcome.output.contains("dubious ownership"), "\(outcome.output)")
    #expect(outcome.output.contains("--add safe.directory"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("status 2\n"), "\(outcome.output)")
  }
}
