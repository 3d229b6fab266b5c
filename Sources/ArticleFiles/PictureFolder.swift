/// The pictures that are kept of an article, in the folder `NAME.pictures` beside `NAME.md`.
public enum PictureFolder {
  public static let suffix = ".pictures"
  /// Pictures of one article, at the most.
  public static let mostPictures = 64
  /// Bytes of one picture, at the most.
  public static let mostBytes = 32 << 20

  /// Where the pictures of an article's file are kept.
  public static func path(beside article: String) -> String { article.dropLast(3) + suffix }

  /// What the picture at an address is called there: what a person knows it by, and what no other address comes to. It is
  /// a plain name, whatever the address is.
  public static func name(of address: String) -> String {
    let bare = address.prefix { $0 != "?" && $0 != "#" }
    let last = bare.split(separator: "/").last ?? ""
    let dot = last.lastIndex(of: ".") ?? last.endIndex
    let ending = last[dot...].lowercased()
    var words = ""
    for scalar in last[..<dot].unicodeScalars {
      if words.utf8.count >= longestWords { break }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words.unicodeScalars.append(scalar)
      } else if !words.isEmpty, words.last != "-" {
        words += "-"
      }
    }
    if !words.isEmpty, words.last != "-" { words += "-" }
    return words + SHA256.hexDigest(of: address.utf8).prefix(16) + (endings.contains(ending) ? ending : "")
  }

  private static let longestWords = 60
  private static let endings: Set = [".png", ".jpg", ".jpeg", ".webp", ".gif"]

  /// Whether bytes begin as one of the pictures that are shown does; what is something else is no picture, whatever it is
  /// called.
  public static func holds(_ bytes: [UInt8]) -> Bool { mediaType(of: bytes) != nil }

  /// What kind of picture bytes begin as (IANA's name of it); nil where they are none that is shown.
  public static func mediaType(of bytes: [UInt8]) -> String? {
    func begins(_ signature: String, at place: Int = 0) -> Bool { bytes.dropFirst(place).starts(with: signature.utf8) }
    if bytes.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if begins("GIF87a") || begins("GIF89a") { return "image/gif" }
    return begins("RIFF") && begins("WEBP", at: 8) ? "image/webp" : nil
  }
}
