import Testing
import WPTestSupport

struct GitTranscriptTests {
  @Test(arguments: try GitTranscript.all())
  func `in real repositories commands say what the transcript says`(
    transcript: GitTranscript
  ) throws {
    #expect(try Golden.problem(transcript.replay(), against: transcript.file) == nil)
  }

  @Test func `a transcript that lies is found out`() throws {
    let text = "-- setup --\nname=x\n\n-- story --\n\n$ echo $name; false\ny\n? 0\n\nBehind it.\n"
    #expect(
      try GitTranscript(file: "lie", text: text).replay()
        == "-- setup --\nname=x\n\n-- story --\n\n$ echo $name; false\nx\n? 1\n\nBehind it.\n")
  }
}
