import ArticleModel
import Deciphering

/// A message of Internet mail, or one part of it: its header fields and what stands behind them (RFC 5322, RFC 2045).
struct MailMessage {
  private(set) var fields: [(name: String, value: String)] = []
  private(set) var body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var raw: [[UInt8]] = []
    while let end = rest.firstIndex(of: 0x0A) {
      var line = rest[rest.startIndex..<end]
      rest = rest[(end + 1)...]
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { break }
      if let first = line.first, first == 0x20 || first == 0x09, !raw.isEmpty {
        // A folded line goes on with its field; bounded, for a field may be as long as the file.
        if raw[raw.count - 1].count < 64 << 10 { raw[raw.count - 1] += line }
      } else if raw.count < 500 {
        raw.append(Array(line))
      }
    }
    body = rest
    for line in raw {
      guard let colon = line.firstIndex(of: 0x3A), colon > 0 else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields.append((name, HeaderText.decoded(Array(line[(colon + 1)...]))))
    }
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  var contentType: HeaderValue { HeaderValue(self["content-type"] ?? "text/plain") }
  var disposition: HeaderValue { HeaderValue(self["content-disposition"] ?? "") }

  /// The name that the sender gave the part as a file.
  var fileName: String? {
    let name = disposition.parameters["filename"] ?? contentType.parameters["name"]
    return name.map { CleanText.field(HeaderText.decoded(Array($0.utf8))) }
  }

  /// The body as the sender wrote it.
  var content: [UInt8] {
    switch self["content-transfer-encoding"]?.lowercased().filter({ $0 != " " }) {
    case "base64": Base64Text.decoded(body)
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    default: Array(body)
    }
  }

  /// The parts of a multipart body, as far as they can be told from each other.
  var parts: [MailMessage] {
    guard let boundary = contentType.parameters["boundary"], !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailMessage] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count < 200 {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start, start < line { parts.append(MailMessage(body[start..<line])) }
        start = min(end + 1, body.endIndex)
        if body[(line + mark.count)..<end].starts(with: "--".utf8) { return parts }
      }
      line = end + 1
    }
    if let start, start < body.endIndex { parts.append(MailMessage(body[start...])) }
    return parts
  }
}

/// A field's value with the parameters behind it: `text/html; charset="utf-8"`.
struct HeaderValue {
  private(set) var value: String
  private(set) var parameters: [String: String] = [:]

  init(_ text: String) {
    var pieces: [String] = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    let trimmed = pieces.map { CleanText.field($0) }
    value = (trimmed.first ?? "").lowercased()
    for piece in trimmed.dropFirst() {
      guard let sign = piece.firstIndex(of: "=") else { continue }
      // RFC 2231's `filename*=utf-8''…` is percent-encoded.
      var name = piece[..<sign].lowercased()
      var text = String(piece[piece.index(after: sign)...])
      if name.hasSuffix("*") {
        name.removeLast()
        text = text.split(separator: "'", omittingEmptySubsequences: false).last.map(String.init) ?? text
        text = TransferEncoding.percentDecoded(text)
      }
      parameters[name] = text
    }
  }
}
