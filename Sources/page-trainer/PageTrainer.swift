import ArgumentParser
import ArticleModel
import Files
import JSONText
import Pages

/// Learns by which signs the headline of a pasted page is known.
@main
struct PageTrainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page-trainer",
    abstract: "Learns what the signs of a pasted page's headline weigh.",
    discussion: """
      FOLDER holds a page as text in ID.txt, as a reader would copy it off a browser, and titles.jsonl, a line \
      {"id": …, "title": …} for each. Pages whose SHA-256 of the id leaves 0 when divided by 3 are never read: they are \
      kept to measure on. The cross-validation says how many headlines are found on pages that did not teach.
      """)

  @Argument(help: "The folder of pages.") var folder: String
  @Option(help: "Where to write the weights (Sources/Pages/TitleWeights.swift).") var write: String?
  @Option(help: "What speaks against large weights.") var penalty = 0.1

  func run() throws {
    let pages = try pages()
    let right = (0..<Self.folds).reduce(0) { right, fold in
      let learner = TitleLearner(pages.filter { $0.fold != fold }, penalty: penalty)
      return right + pages.count { $0.fold == fold && learner.isRight($0) }
    }
    let possible = pages.count { $0.rows.contains(where: \.isTitle) }
    print("\(pages.count) pages, \(possible) with their title in a line, \(right) found in a cross-validation")
    guard let write else { return }
    let weights = TitleLearner(pages, penalty: penalty).weights
    var text = """
      /// Made by `page-trainer` of \(pages.count) pages (\(right) titles found in a cross-validation): change nothing by hand.
      enum TitleWeights {
        static let learned: [(TitleSign, Int)] = [

      """
    for (name, weight) in zip(TitleLesson.names, weights) {
      text += "    (.\(name), \(Int((weight * 100).rounded()))),\n"
    }
    try FileSystem().write(text + "  ]\n}\n", to: write)
  }

  static let folds = 8

  private func pages() throws -> [LearnedPage] {
    var lines = JSONLines(try FileSystem().read("\(folder)/titles.jsonl"))
    var pages: [LearnedPage] = []
    while let line = lines.next() {
      guard case .success(let value) = line.value, let id = value["id"]?.string, let title = value["title"]?.string,
        LearnedPage.remainder(of: id, by: 3) != 0
      else { continue }
      let text = CleanText.lines(of: String(decoding: try FileSystem().read("\(folder)/\(id).txt"), as: UTF8.self))
      let page = LearnedPage(id: id, title: title, TitleLesson.candidates(of: text))
      if !page.rows.isEmpty { pages.append(page) }
    }
    return pages
  }
}
