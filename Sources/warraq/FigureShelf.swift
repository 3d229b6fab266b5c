import Reader
import Screen
import Synchronization
import Terminal

/// The pictures that have been read for the screen. Those that are not there yet are read in the background, and drawn when
/// they are.
final class FigureShelf: FigurePainter {
  private struct Key: Hashable, Sendable {
    var figure: FigureDots
    var asPNG: Bool
  }

  /// What was read, the oldest first.
  private struct Shelf: Sendable {
    private var readings: [Key: FigureProgram.Reading] = [:]
    private var order: [Key] = []
    private var bytes = 0

    /// Bytes that are kept beside what a screen may need.
    private static let mostBytes = 16 << 20
    private static let mostOnAScreen = 4

    subscript(key: Key) -> FigureProgram.Reading? { readings[key] }

    mutating func put(_ reading: FigureProgram.Reading, at key: Key) {
      guard readings.updateValue(reading, forKey: key) == nil else { return }
      order.append(key)
      bytes += reading.bytes
      while bytes > Self.mostBytes, order.count > Self.mostOnAScreen {
        bytes -= readings.removeValue(forKey: order.removeFirst())?.bytes ?? 0
      }
    }
  }

  private final class Store: Sendable {
    let shelf = Mutex(Shelf())
    /// What is being read, and what cannot be.
    let asked = Mutex(Set<Key>())
  }

  let program = FigureProgram()
  private let store = Store()
  private let inBackground: (@escaping @Sendable () -> Event?) -> Void

  init(inBackground: @escaping (@escaping @Sendable () -> Event?) -> Void) { self.inBackground = inBackground }

  func raster(of figure: FigureDots) -> Raster? {
    if case .raster(let raster)? = reading(Key(figure: figure, asPNG: false)) { raster } else { nil }
  }

  func png(of figure: FigureDots) -> [UInt8]? {
    if case .png(let bytes)? = reading(Key(figure: figure, asPNG: true)) { bytes } else { nil }
  }

  private func reading(_ key: Key) -> FigureProgram.Reading? {
    if let known = store.shelf.withLock({ $0[key] }) { return known }
    guard store.asked.withLock({ $0.insert(key).inserted }) else { return nil }
    inBackground { [program, store] in
      do throws(FigureFault) {
        let reading = try program.read(key.figure, asPNG: key.asPNG)
        store.shelf.withLock { $0.put(reading, at: key) }
        _ = store.asked.withLock { $0.remove(key) }
        return .figureRead
      } catch {
        return .figureFailed(path: key.figure.path, error)
      }
    }
    return nil
  }
}
