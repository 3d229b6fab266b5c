import Fetching
import Files
import Reader

extension EffectRunner {
  func fetchFeeds() {
    let fetcher = Web.fetcher
    self.fetcher = fetcher
    let (source, frontEnd) = (source, frontEnd.poster)
    self.frontEnd.inBackground {
      defer { frontEnd.relist() }
      do throws(FileFault) {
        return .fetched(try source.fetchFeeds(by: fetcher) { frontEnd.post(.fetching($0)) })
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
        let page = try InputFile(address).imported(by: fetcher) {
          frontEnd.post(.fetching(FetchProgress(done: 0, count: 1, bytes: $0)))
        }
        let id = try source.add(page)
        frontEnd.relist()
        return .arrived(id: id)
      } catch {
        return .fetchFailed(address: error.path, reason: error.reason)
      }
    }
  }
}
