import ArticleModel
import Testing

@testable import Reader

/// Notes as they are asked for, kept, and shown in the article that they are to.
@Suite struct NotePromptTests {
  @Test func aNoteIsWrittenToWhatIsInViewAndOpenedAgain() {
    var world = World(
      (0..<3).map { Article(headline: "خبر \($0)", blocks: [.paragraph(RichText("نص فيه كلمة نادرة وكلام كثير."))]) })
    world.type("Enter M")
    for character in "للمراجعة" { world.send(.key(.character(character))) }
    world.type("Enter")
    let passages = world.effects.compactMap { effect -> String? in
      if case .note("a0", let passage, nil, "للمراجعة") = effect { passage } else { nil }
    }
    #expect(passages == ["خبر 0"], "the headline is at the top of the pane")
    world.send(.failed("disk full"))
    world.type("M")
    #expect(world.state.prompt?.text == "للمراجعة", "what could not be kept is offered again")
    world.type("Esc")
    world.send(.did(.noted(ReaderState.bookmark)))
    world.type("M")
    #expect(world.state.prompt?.text == "للمراجعة", "also behind a bookmark that could be kept")
    world.type("Enter")
    world.send(.did(.noted("للمراجعة")))
    #expect(world.rows.last?.contains("note is kept") == true)
    world.type("M")
    #expect(world.state.prompt?.text == "")
    world.type("Esc")
    world.type("Esc P")
    #expect(world.effects.contains(.listNotes))
    world.send(.notesListed([]))
    #expect(world.rows.last?.contains("no notes yet") == true)
    let note = ListedNote(
      articleID: "a2", headline: "خبر 2", passage: "نص فيه كلمة نادرة", text: "للمراجعة", date: "2026-11-27 10:00")
    world.send(.notesListed([note]))
    #expect(world.rows.joined().contains("27 Nov"))
    world.type("Enter")
    #expect(world.state.opened?.id == "a2" && world.state.focus == .article)
  }

  @Test func aNoteIsToTheParagraphOfTheHitThatIsInView() throws {
    var world = World([
      Article(
        headline: "خبر",
        blocks: (0..<60).map { .paragraph(RichText($0 == 3 ? "فقرة نادرة" : "فقرة \($0) من الكلام")) })
    ])
    func passages(_ world: World) -> [String] {
      world.effects.compactMap { if case .note(_, let passage, _, "x") = $0 { passage } else { nil } }
    }
    world.type("Enter /")
    for character in "نادرة" { world.send(.key(.character(character))) }
    world.type("Enter M x Enter")
    #expect(passages(world) == ["فقرة نادرة"])
    #expect(world.effects.last { if case .note = $0 { true } else { false } } != nil)
    world.send(.did(.noted("x")))
    // What is out of sight is not meant.
    world.type("G M x Enter")
    #expect(passages(world).count == 2 && passages(world).last != "فقرة نادرة")
  }

  @Test func whatBearsANoteIsUnderlined() throws {
    var world = World([Article(headline: "News", blocks: [.paragraph(RichText("One. Two is noted. Three."))])])
    world.type("Enter")
    #expect(world.effects.contains(.findNotes(id: "a0")))
    world.send(.notesFound(id: "a1", ["One."]))
    func underlined(_ world: World) -> String {
      let frame = world.state.frame()
      var text = String.UnicodeScalarView()
      for row in 0..<frame.rows {
        for column in 0..<frame.columns where frame[row, column].style.attributes.contains(.underline) {
          if let scalar = Unicode.Scalar(frame[row, column].base) { text.append(scalar) }
        }
      }
      return String(text)
    }
    #expect(underlined(world) == "")
    world.send(.notesFound(id: "a0", ["Two is noted.", "nowhere", ""]))
    #expect(underlined(world) == "Two is noted.")
    world.send(.did(.undone))
    #expect(underlined(world) == "" && world.effects.filter { $0 == .findNotes(id: "a0") }.count == 2)
  }
}
