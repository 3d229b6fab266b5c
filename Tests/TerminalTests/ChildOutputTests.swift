import Testing

@testable import Terminal

@Suite struct ChildOutputTests {
  @Test func theWholeOfAShortAnswerIsTaken() throws {
    var child = try #require(ChildOutput(["printf", "a b\\nc"]))
    #expect(child.wait(milliseconds: 5000) == "a b\nc")
  }

  /// Nothing that runs on and on fills the memory.
  @Test func noMoreThanSixteenPagesAreTaken() throws {
    var child = try #require(ChildOutput(["head", "-c", "400000", "/dev/zero"]))
    #expect(child.wait(milliseconds: 5000).utf8.count == 65536)
  }
}
