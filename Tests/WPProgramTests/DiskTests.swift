import Testing
import WPHost
import WPTestSupport

/// Writing where the disk does not let it, on small disks that are mounted for the test alone.
struct DiskTests {
  private static let canMount: Bool = {
    let script = "mount -t tmpfs none /mnt"
    return (try? Processes.live.run(.init(["unshare", "-m", "bash", "-c", script])))?.succeeded
      == true
  }()

  private func run(_ script: String) throws -> (status: Processes.Ending, said: String) {
    let folder = try TemporaryFolder()
    let outcome = try Processes.live.run(
      .init(
        [
          "unshare", "-m", "bash", "-c",
          """
          exec 2>&1; wp=$0; mkdir disk; mount -t tmpfs -o size=512k none disk || exit 9; cd disk
          $wp init > /dev/null && $wp plan new Cache --date 2026-01-05 > /dev/null || exit 9
          $wp plan add cache Store --files src/a > /dev/null || exit 9
          sums() { find . -type f -name '*.md' | sort | xargs cksum | cksum; }
          \(script)
          """, String(decoding: BuiltProgram.path, as: UTF8.self),
        ], directory: folder.path))
    return (outcome.ending, String(decoding: outcome.output, as: UTF8.self))
  }

  @Test(.enabled(if: canMount, "nothing can be mounted here"))
  func `on a full disk nothing is lost, and afterwards it goes on (F9)`() throws {
    let result = try run(
      """
      dd if=/dev/zero of=full bs=4k > /dev/null 2>&1; before=$(sums)
      $wp plan add cache Limits --files src/b 2>&1 | sed "s,$PWD,<root>,"; echo ${PIPESTATUS[0]}
      [ "$(sums)" = "$before" ] && find . -name '.wp-tmp-*'
      $wp validate --strict > /dev/null; echo $?
      rm full; $wp plan add cache Limits --files src/b > /dev/null; echo $?
      $wp validate --strict > /dev/null; echo $?
      """)
    #expect(
      result.said.contains("no space left on the disk\nhint: nothing is lost; free some space"))
    #expect(result.said.hasSuffix("\n2\n0\n0\n0\n"), "\(result.said)")
  }

  @Test(.enabled(if: canMount, "nothing can be mounted here"))
  func `a read-only disk is read, and a change is refused in a line (F14)`() throws {
    let result = try run(
      """
      mount -o remount,ro "$PWD" || exit 9
      $wp validate --strict > /dev/null; echo $?
      $wp plan set cache/1 status=claimed --dry-run | grep -c '^+[*]'
      $wp plan set cache/1 status=claimed 2>&1 | sed "s,$PWD,<root>,"; echo ${PIPESTATUS[0]}
      """)
    #expect(
      result.said == """
        0
        1
        wp: lock <root>/.engineering/.wp/lock: the file system is read-only
        hint: nothing was written; set WP_LIVE to a folder that may be written to
        2

        """)
  }
}
