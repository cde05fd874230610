import Testing
import WPTestSupport

struct TranscriptTests {
  @Test(arguments: try Transcript.all())
  func `commands say what the transcript says`(transcript: Transcript) throws {
    #expect(try Golden.problem(transcript.replay(), against: transcript.file) == nil)
  }

  @Test func `a transcript may stand on a real folder`() throws {
    let text = "on disk\n\n-- a/b.md --\ntext\n\n$ wp version\nwp 0.1.0\n? 0\n"
    #expect(try Transcript(file: "disk", text: text).replay() == text)
  }

  @Test func `a transcript that lies is found out`() throws {
    let text = "$ wp version\nwp 0.0.0\n? 0\n\nBehind it.\n\n$ wp vresion\n? 2\n"
    let replayed = try Transcript(file: "lie", text: text).replay()
    #expect(
      replayed == """
        $ wp version
        wp 0.1.0
        ? 0

        Behind it.

        $ wp vresion
        ! wp: unknown command 'vresion'
        ! hint: did you mean 'version'?
        ! usage: wp COMMAND [OPTION…]
        ? 2

        """)
  }
}

extension Transcript: CustomTestStringConvertible {
  public var testDescription: String { file }
}
