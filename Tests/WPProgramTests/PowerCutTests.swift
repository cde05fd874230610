import Testing
import WPHost
import WPTestSupport

/// Claims on a disk that loses its power right after the answer: its image is copied while it is mounted, and read.
struct PowerCutTests {
  private static let canMount: Bool = {
    let script = """
      cd "$(mktemp -d)" && truncate -s 16M disk && mkfs.ext4 -q disk && mkdir on && mount -o loop disk on; s=$?
      umount on; rm -rf "$PWD"; exit $s
      """
    return (try? Processes.live.run(.init(["unshare", "-m", "bash", "-c", script])))?.succeeded
      == true
  }()

  @Test(
    .enabled(if: canMount, "no disk can be mounted from a file here"),
    arguments: [
      ("$wp claim 01", "claimed"), ("$wp claim 01 --start", "in_progress"),
      ("$wp claim 01 > said; $wp release 01", "open"),
      ("$wp take > said; $wp done --force --reason accepted", "completed"),
    ])
  func `what was answered stands after a power cut (F3)`(call: String, state: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Processes.live.run(
      .init(
        [
          "unshare", "-m", "bash", "-c",
          """
          wp=$0; exec 2> said; export WP_AGENT=ana WP_SESSION=one; truncate -s 16M disk
          mkfs.ext4 -q disk; mkdir on after; mount -o loop disk on || exit 9; cd on
          $wp init > said && $wp plan new Cache --date 2026-01-05 > said || exit 9
          $wp plan add cache Store --files src/a > said; sync
          { \(call); } > said || exit 8; cp ../disk ../cut; cd ..; umount on
          mount -o loop cut after || exit 9; cd after
          $wp plan show cache/01 --json | grep -m1 '"state"' | tr -dc a-z_; echo
          $wp log --verify > said; echo $?; cd ..; umount after
          """, String(decoding: BuiltProgram.path, as: UTF8.self),
        ], directory: folder.path))
    #expect(String(decoding: outcome.output, as: UTF8.self) == "state\(state)\n0\n")
  }
}
