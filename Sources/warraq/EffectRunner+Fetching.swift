import Fetching
import Files
import Reader

extension EffectRunner {
  /// - Parameter id: an article whose feed alone is asked; all of them without it.
  func fetchFeeds(only id: String? = nil) {
    let fetcher = Web.fetcher
    self.fetcher = fetcher
    let (source, frontEnd) = (source, frontEnd.poster)
    self.frontEnd.inBackground {
      defer { frontEnd.relist() }
      do throws(FileFault) {
        let report =
          if let id {
            try source.fetchFeed(of: id, by: fetcher) { frontEnd.post(.fetching($0)) }
          } else {
            try source.fetchFeeds(by: fetcher) { frontEnd.post(.fetching($0)) }
          }
        return .fetched(report)
      } catch {
        return .fetchFailed(address: error.path, reason: error.reason)
      }
    }
  }

  func fetchPage(_ address: String) {
    let fetcher = Web.fetcher
    self.fetcher = fetcher
    let (source, frontEnd) = (source, frontEnd.poster)
    self.frontEnd.inBackground {
      do throws(FileFault) {
        let input = try InputFile(address).read(by: fetcher) {
          frontEnd.post(.fetching(FetchProgress(done: 0, count: 1, bytes: $0)))
        }
        // A feed is followed: that is what its address is given for.
        if let feed = input.feed,
          let report = try source.follow(
            address, title: feed.title, by: fetcher, progress: { frontEnd.post(.fetching($0)) })
        {
          frontEnd.relist()
          return .fetched(report)
        }
        guard let page = input.articles.first else { throw FileFault(path: address, reason: "holds no article") }
        let id = try source.add(page)
        frontEnd.relist()
        return .arrived(id: id, feed: source.unfollowed(input.siteFeeds))
      } catch {
        return .fetchFailed(address: error.path, reason: error.reason)
      }
    }
  }

  func fetchWhole(_ id: String) {
    let fetcher = Web.fetcher
    self.fetcher = fetcher
    let (source, frontEnd) = (source, frontEnd.poster)
    self.frontEnd.inBackground {
      do throws(FileFault) {
        guard
          try source.complete(
            id, by: fetcher, progress: { frontEnd.post(.fetching(FetchProgress(done: 0, count: 1, bytes: $0))) })
        else { return .did(.onlyInLibrary) }
        return .completed(id: id)
      } catch {
        return .fetchFailed(address: error.path, reason: error.reason)
      }
    }
  }
}
