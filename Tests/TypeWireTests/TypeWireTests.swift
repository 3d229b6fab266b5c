import Screen
import Testing
import TypeWire

@Suite struct TypeWireTests {
  private static let line = LetterLine(
    runs: [
      .init(scalars: [0x633, 0x644, 0x627, 0x645], range: 1..<4, isRightToLeft: true, face: 3, x: -64),
      .init(scalars: [], range: 0..<0, isRightToLeft: false, face: 0, x: 7),
    ], language: "ar", emWidth: 1280, emHeight: 960, width: 300, height: 40, baseline: 28, raster: .oneBit)

  private static let requests: [TypeRequest] = [
    .fonts(preferred: ["ar": "Amiri", "Hebr": "Frank Ruehl CLM"]),
    .measure(scalars: [0x633, 0x1F600], levels: [1, 0], faces: [0, 5], language: "ur"),
    .cover(line),
    .paint(line, [InkedStretch(dots: 3..<9, ink: 0xFF0000FF, ground: 0, isUnderlined: true)]),
    .measureFigure(path: "/tmp/صورة.png"), .readFigure(FigureDots(path: "a.jpg", width: 640, height: 480), asPNG: true),
    .readFigure(FigureDots(path: "", width: 1, height: 1), asPNG: false),
  ]

  private static let answers: [TypeAnswer] = [
    .fonts(["Arab": "Amiri"]), .advances([0, -5, 1 << 30]),
    .coverage(Coverage(width: 3, height: 2, dots: [0, 1, 2, 3, 254, 255])), .picture([0x89, 0x50]), .failure("لا خط"),
    .size(width: 4000, height: 3000), .raster(Raster(width: 2, height: 1, dots: [1, 2, 3, 253, 254, 255])),
    .figureFault(.broken),
  ]

  @Test(arguments: requests) func aRequestComesBackAsItWas(request: TypeRequest) {
    #expect(TypeRequest(bytes: request.bytes[...]) == request)
  }

  @Test(arguments: answers) func anAnswerComesBackAsItWas(answer: TypeAnswer) {
    #expect(TypeAnswer(bytes: answer.bytes[...]) == answer)
  }

  @Test func nothingThatIsCutShortOrGoesOnIsTaken() {
    for bytes in Self.requests.map(\.bytes) {
      for end in 0..<bytes.count { #expect(TypeRequest(bytes: bytes[..<end]) == nil) }
      #expect(TypeRequest(bytes: (bytes + [0])[...]) == nil)
    }
    for bytes in Self.answers.map(\.bytes) {
      for end in 0..<bytes.count { #expect(TypeAnswer(bytes: bytes[..<end]) == nil) }
      #expect(TypeAnswer(bytes: (bytes + [0])[...]) == nil)
    }
  }

  @Test func whatCannotBeDrawnIsNoRequest() {
    var huge = Self.line
    huge.width = 32768
    huge.height = 32768
    var flat = Self.line
    flat.height = 0
    var torn = Self.line
    torn.runs[0].range = 2..<9
    for line in [huge, flat, torn] { #expect(TypeRequest(bytes: TypeRequest.cover(line).bytes[...]) == nil) }
  }

  @Test func anyBytesAreSurvived() {
    var state: UInt64 = 17
    func random() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    for _ in 0..<20_000 {
      var bytes = Self.requests[Int(random()) % Self.requests.count].bytes
      for _ in 0...Int(random() % 4) { bytes[Int(random()) % bytes.count] = random() }
      if let request = TypeRequest(bytes: bytes[...]) { #expect(TypeRequest(bytes: request.bytes[...]) == request) }
    }
  }
}
