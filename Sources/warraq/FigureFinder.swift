import ArticleFiles
import Fetching
import Files
import Reader
import Screen
import Synchronization

/// Finds the pictures of one article, for a reader who has asked to see them: those that are kept, those beside the
/// article, and those on the network.
struct FigureFinder: Sendable {
  let id: String
  let source: any ArticleSource
  let program: FigureProgram
  let passing: PassingPictures

  /// Bytes of a picture on the network, at the most, and seconds until it is there.
  private static let mostFetched = 16 << 20
  private static let patience = 30

  /// What is here, and what has to be fetched.
  func here(_ addresses: [String]) -> (found: [String: FoundFigure], remote: [String]) {
    let folder = source.folder(of: id)
    var found: [String: FoundFigure] = [:]
    var remote: [String] = []
    for address in addresses {
      do throws(FigureFault) {
        if let path = source.picture(address, of: id) ?? passing.path(of: address) {
          found[address] = measured(path)
        } else {
          found[address] = measured(try PictureFile.path(of: address, in: folder))
        }
      } catch .remote where remote.count < PictureFolder.mostPictures {
        found[address] = .missing(.awaited)
        remote.append(address)
      } catch {
        found[address] = .missing(error)
      }
    }
    return (found, remote)
  }

  /// Fetches pictures, and tells of each as it comes.
  func fetch(_ addresses: [String], by fetcher: Fetcher, _ tell: (_ address: String, FoundFigure) -> Void) {
    let hosts = source.namedHosts(of: id)
    let requests = addresses.enumerated().map { number, address in
      FetchRequest(
        id: number, url: address, allowsPrivate: hosts.contains(HostTurns.host(of: address)), limit: Self.mostFetched,
        seconds: Self.patience)
    }
    fetcher.fetch(requests) { event in
      switch event {
      case .progress: break
      case .failed(let number, let failure): tell(addresses[number], .missing(failure.figureFault))
      case .answered(let number, let response): tell(addresses[number], taken(response, at: addresses[number]))
      }
    }
  }

  private func taken(_ response: FetchResponse, at address: String) -> FoundFigure {
    guard response.refusal == nil else { return .missing(response.status >= 500 ? .unreachable : .absent) }
    if response.isTruncated { return .missing(.unreachable) }
    guard PictureFolder.holds(response.body) else { return .missing(.unknown) }
    guard
      let path = source.keep(picture: response.body, at: address, of: id)
        ?? passing.keep(response.body, at: address)
    else { return .missing(.tooLarge) }
    return measured(path)
  }

  private func measured(_ path: String) -> FoundFigure {
    do throws(FigureFault) {
      let size = try program.size(of: path)
      return .found(path: path, width: size.width, height: size.height)
    } catch {
      return .missing(error)
    }
  }
}

/// Pictures that were fetched for articles of no library, which are gone when the program ends.
final class PassingPictures: Sendable {
  private struct Held {
    var files: [String: PassingFile] = [:]
    var bytes = 0
  }

  private let held = Mutex(Held())

  /// Bytes of all of them, at the most.
  private static let mostBytes = 128 << 20

  func path(of address: String) -> String? { held.withLock { $0.files[address]?.path } }

  /// - Returns: the file; nil where there is no room.
  func keep(_ bytes: [UInt8], at address: String) -> String? {
    held.withLock { held in
      guard held.bytes + bytes.count <= Self.mostBytes,
        let file = try? PassingFile(bytes, in: Environment()["TMPDIR"] ?? "/tmp")
      else { return nil }
      held.bytes += bytes.count
      held.files[address] = file
      return file.path
    }
  }
}

extension FetchFailure {
  fileprivate var figureFault: FigureFault {
    switch self {
    case .privateAddress: .withheld
    case .tooLarge: .tooLarge
    // The program that would have fetched it is not there.
    case .noFetcher: .remote
    case .badAddress, .unknownHost, .refused, .timedOut, .insecure, .tooManyRedirects, .hostIsBusy, .other: .unreachable
    }
  }
}
