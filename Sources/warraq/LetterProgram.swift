// Unsafe pointers: read(2) and write(2) take the rest of an array, within its count.
import Files
import Glibc
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

  private struct State {
    var child: ChildProcess?
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

  deinit {
    state.withLock { state in
      guard let child = state.child else { return }
      child.input.map { _ = close($0) }
      child.output.map { _ = close($0) }
      child.kill()
    }
  }

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

  // MARK: The pipe

  private func ask(_ request: TypeRequest) -> TypeAnswer? {
    state.withLock { state in
      guard case .success = fonts(&state) else { return nil }
      return exchange(request, &state)
    }
  }

  private func fonts(_ state: inout State) -> Result<[String: String], FontProblem> {
    if let fonts = state.fonts { return fonts }
    let path = Self.path
    state.child = try? ChildProcess([path], input: .pipe, output: .pipe)
    signal(SIGPIPE, SIG_IGN)
    let fonts: Result<[String: String], FontProblem>
    switch exchange(.fonts(preferred: preferred), &state) {
    case .fonts(let families)? where !families.isEmpty: fonts = .success(families)
    case .fonts?: fonts = .failure(FontProblem(fault: .noFont))
    default: fonts = .failure(FontProblem(fault: .noProgram("warraq-type")))
    }
    state.fonts = fonts
    return fonts
  }

  /// Beside this very program.
  private static var path: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (own.lastIndex(of: "/").map { own[...$0] } ?? "") + "warraq-type"
  }

  /// Sends a request and waits for its answer; a program that has gone is not asked again.
  private func exchange(_ request: TypeRequest, _ state: inout State) -> TypeAnswer? {
    guard let input = state.child?.input, let output = state.child?.output else { return nil }
    let body = request.bytes
    let head = (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (8 * $0)) }
    if Self.write(head + body, to: input), let size = Self.read(4, from: output) {
      let length = size.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      if length <= TypeRequest.longest, let answer = Self.read(length, from: output) {
        return TypeAnswer(bytes: answer[...])
      }
    }
    close(input)
    close(output)
    state.child?.kill()
    state.child = nil
    return nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if put > 0 { done += put } else if errno != EINTR { return false }
    }
    return true
  }

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: done), count - done)
      }
      if got > 0 { done += got } else if got == 0 || errno != EINTR { return nil }
    }
    return bytes
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
