import Reader
import Screen
import Synchronization
import Terminal
import TypeWire
import Typesetting

/// `warraq-type`, which sets and draws real letters: started when it is first asked, spoken to over pipes.
final class LetterProgram: LetterMeasure, LetterPainter, Sendable {
  /// The families that the user prefers, by language.
  private let preferred: [String: String]
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var pipe: TypePipe?
    /// What it came to when it was started; it is not started again where that failed.
    var fonts: Result<[String: String], FontProblem>?
    var drawn: [LetterLine: Coverage] = [:]
  }

  struct FontProblem: Error {
    var fault: FontFault
  }

  /// Lines that are kept drawn: some screens of them.
  private static let mostDrawn = 512

  init(preferred: [String: String]) { self.preferred = preferred }

  /// The families that each script is set in; starts the program.
  func fonts() -> Result<[String: String], FontProblem> { state.withLock { fonts(&$0) } }

  // MARK: LetterMeasure

  func speaking(_ language: String) -> any LetterMeasure { LetterLanguage(program: self, language: language) }

  func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace]) -> [Int32] {
    advances(of: scalars, levels: levels, faces: faces, language: "")
  }

  func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace], language: String) -> [Int32] {
    let request = TypeRequest.measure(
      scalars: scalars, levels: levels, faces: faces.map(\.rawValue), language: language)
    guard case .advances(let advances)? = ask(request) else { return [] }
    return advances
  }

  // MARK: LetterPainter

  func coverage(of line: LetterLine) -> Coverage? {
    if let known = state.withLock({ $0.drawn[line] }) { return known }
    guard case .coverage(let coverage)? = ask(.cover(line)) else { return nil }
    state.withLock { state in
      if state.drawn.count >= Self.mostDrawn { state.drawn = [:] }
      state.drawn[line] = coverage
    }
    return coverage
  }

  func png(of line: LetterLine, inks: [InkedStretch]) -> [UInt8]? {
    guard case .picture(let bytes)? = ask(.paint(line, inks)) else { return nil }
    return bytes
  }

  // MARK: Asking

  private func ask(_ request: TypeRequest) -> TypeAnswer? {
    state.withLock { state in
      guard case .success = fonts(&state) else { return nil }
      return state.pipe?.ask(request)
    }
  }

  private func fonts(_ state: inout State) -> Result<[String: String], FontProblem> {
    if let fonts = state.fonts { return fonts }
    state.pipe = TypePipe()
    let fonts: Result<[String: String], FontProblem>
    switch state.pipe?.ask(.fonts(preferred: preferred)) {
    case .fonts(let families)? where !families.isEmpty: fonts = .success(families)
    case .fonts?: fonts = .failure(FontProblem(fault: .noFont))
    default: fonts = .failure(FontProblem(fault: .noProgram("warraq-type")))
    }
    state.fonts = fonts
    return fonts
  }
}

/// The same for text of one language.
struct LetterLanguage: LetterMeasure {
  let program: LetterProgram
  let language: String

  func speaking(_ language: String) -> any LetterMeasure { program.speaking(language) }

  func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace]) -> [Int32] {
    program.advances(of: scalars, levels: levels, faces: faces, language: language)
  }
}
