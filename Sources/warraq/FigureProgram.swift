import Screen
import Synchronization
import TypeWire

/// Another `warraq-type`, which reads pictures of articles: what one of them does to it is not done to the letters, nor to
/// the reader. Started when it is first asked, and again after a picture has ended it.
final class FigureProgram: Sendable {
  /// What a picture came to.
  enum Reading: Sendable {
    case raster(Raster)
    case png([UInt8])

    var bytes: Int {
      switch self {
      case .raster(let raster): raster.dots.count
      case .png(let bytes): bytes.count
      }
    }
  }

  private let pipe = Mutex(Pipe())

  private struct Pipe: ~Copyable {
    var open: TypePipe?
  }

  /// How many dots the picture in a file has.
  func size(of path: String) throws(FigureFault) -> (width: Int, height: Int) {
    guard case .size(let width, let height) = try ask(.measureFigure(path: path)) else { throw .broken }
    return (width, height)
  }

  func read(_ figure: FigureDots, asPNG: Bool) throws(FigureFault) -> Reading {
    switch try ask(.readFigure(figure, asPNG: asPNG)) {
    case .raster(let raster): return .raster(raster)
    case .picture(let bytes): return .png(bytes)
    default: throw .broken
    }
  }

  /// A picture that ends the program is a broken one.
  private func ask(_ request: TypeRequest) throws(FigureFault) -> TypeAnswer {
    let answer: Result<TypeAnswer, FigureFault> = pipe.withLock { pipe in
      if pipe.open?.isOpen != true { pipe.open = TypePipe() }
      guard pipe.open?.isOpen == true else { return .failure(.unreadable) }
      switch pipe.open?.ask(request) {
      case nil: return .failure(.broken)
      case .figureFault(let fault)?: return .failure(fault)
      case let answer?: return .success(answer)
      }
    }
    return try answer.get()
  }
}
