import ArticleModel
import Importing
import Pages

/// What no page and no pasted text may break, for libFuzzer: `swift build --sanitize address --sanitize fuzzer
/// -Xswiftc -DFUZZING --product page-fuzz`. Built as usual, the program runs on the files that are named to it.
enum PageFuzz {
  static func check(_ bytes: [UInt8]) {
    let format: [ImportOptions.Format] = [.html, .text, .mail, .auto]
    for format in format {
      for found in Importer.read(bytes, name: "", options: ImportOptions(format: format, url: "https://a.example/b")) {
        var texts = [found.article.headline, found.article.kicker ?? "", found.article.url ?? ""]
        texts += found.article.byline.map(\.name) + found.provenance.dropped.map(\.text)
        for (address, text) in found.article.paragraphs {
          let count = text.text.unicodeScalars.count
          for span in text.spans { precondition(0 <= span.range.lowerBound && span.range.upperBound <= count) }
          if case .block(let path) = address, path.count == 1, case .preformatted = found.article.blocks[path[0]] {
            continue
          }
          texts.append(text.text)
        }
        for text in texts { precondition(!text.unicodeScalars.contains(where: isControl)) }
      }
    }
    _ = PageReader.blocks(ofFragment: String(decoding: bytes, as: UTF8.self))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}

#if FUZZING
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    PageFuzz.check(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#else
  import Files

  @main struct Reproduction {
    static func main() throws {
      for path in CommandLine.arguments.dropFirst() { PageFuzz.check(try FileSystem().read(path, limit: 64 << 20)) }
    }
  }
#endif
