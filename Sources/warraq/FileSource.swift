import ArticleModel
import Reader
import Typesetting

/// The files and folders that were named on the command line.
struct FileSource: ArticleSource {
  let name: String?
  let isSingle: Bool
  private let paths: [String]

  init(_ named: [String]) {
    var paths: [String] = []
    for path in named {
      if isDirectory(path) {
        paths += fileNames(in: path).sorted().filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.map {
          path + "/" + $0
        }
      } else {
        paths.append(path)
      }
    }
    self.paths = paths
    isSingle = named.count == 1 && paths == named
    name = isSingle ? nil : named.first
  }

  func listing(from start: Int, within budget: Duration?) -> Listing {
    let end = budget.map { ContinuousClock.now + $0 }
    var listing = Listing()
    for (index, path) in paths.enumerated().dropFirst(start) {
      if let end, index > start, ContinuousClock.now > end {
        listing.next = index
        break
      }
      do throws(FileFault) {
        let article = try article(path)
        listing.entries.append(
          ListEntry(
            id: path, headline: article.headline, date: article.dateline?.published, source: article.site?.name,
            direction: article.direction))
      } catch {
        listing.faults.append(error)
      }
    }
    return Listing().joined(with: listing)
  }

  func article(_ id: String) throws(FileFault) -> Article {
    let text = try readText(id)
    let lines = text.split(separator: "\n").map(String.init)
    let direction = ParagraphDirection.resolve(text, page: .leftToRight)
    return Article(
      headline: lines.first ?? "", direction: direction, blocks: lines.dropFirst().map { .paragraph(RichText($0)) })
  }
}
