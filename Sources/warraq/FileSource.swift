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

  func entries() -> (entries: [ListEntry], faults: [FileFault]) {
    var entries: [ListEntry] = []
    var faults: [FileFault] = []
    for path in paths {
      do throws(FileFault) {
        let article = try article(path)
        entries.append(
          ListEntry(
            id: path, headline: article.headline, date: article.dateline?.published, source: article.site?.name,
            direction: article.direction))
      } catch {
        faults.append(error)
      }
    }
    return (entries, faults)
  }

  func article(_ id: String) throws(FileFault) -> Article {
    let text = try readText(id)
    let lines = text.split(separator: "\n").map(String.init)
    let direction = ParagraphDirection.resolve(text, page: .leftToRight)
    return Article(
      headline: lines.first ?? "", direction: direction, blocks: lines.dropFirst().map { .paragraph(RichText($0)) })
  }
}
