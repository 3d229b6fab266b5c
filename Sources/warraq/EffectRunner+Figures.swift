import Fetching
import Reader

extension EffectRunner {
  /// Looks for the pictures of an article that the reader wants to see. Those on the network come one by one.
  func findFigures(_ addresses: [String], of id: String) {
    guard let program = frontEnd.figureProgram else { return }
    stopFindingFigures()
    let fetcher = Web.fetcher
    figureFetcher = fetcher
    let finder = FigureFinder(id: id, source: source, program: program, passing: passingPictures)
    let poster = frontEnd.poster
    frontEnd.inBackground {
      let (found, remote) = finder.here(addresses)
      if remote.isEmpty { return .figuresFound(id: id, found) }
      poster.post(.figuresFound(id: id, found))
      finder.fetch(remote, by: fetcher) { poster.post(.figuresFound(id: id, [$0: $1])) }
      return nil
    }
  }

  /// Whoever has left an article no longer asks for its pictures.
  func stopFindingFigures() {
    figureFetcher?.cancel()
    figureFetcher = nil
  }
}
