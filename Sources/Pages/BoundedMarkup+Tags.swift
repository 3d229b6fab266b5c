/// Tags and their attributes, as far as the parser is to see them.
extension BoundedMarkup {
  mutating func readName(from offset: Int) -> String {
    var end = place + offset
    while end < source.count, !Self.isSpace(source[end]), source[end] != UInt8(ascii: ">"),
      source[end] != UInt8(ascii: "/"), source[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    let name = String(
      decoding: source[(place + offset)..<min(end, place + offset + 40)].map(Self.lowered), as: UTF8.self)
    place = end
    return name
  }

  mutating func readEndTag() {
    let name = readName(from: 2)
    skip(past: [UInt8(ascii: ">")], from: place)
    // `</p>` and `</br>` without a start stand for something.
    if name != "p" && name != "br" {
      guard let count = open[name], count > 0 else { return }
      open[name] = count - 1
      if Self.nests(name) { depth -= 1 }
    }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func readStartTag() {
    let name = readName(from: 1)
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    var kind = ScriptKind.program
    var isClosed = false
    var count = 0
    while place < source.count, source[place] != UInt8(ascii: ">"), source[place] != UInt8(ascii: "<") {
      if Self.isSpace(source[place]) || source[place] == UInt8(ascii: "/") {
        isClosed = source[place] == UInt8(ascii: "/")
        place += 1
        continue
      }
      isClosed = false
      let attribute = readAttribute()
      count += 1
      if name == "script", kind == .program { kind = ScriptKind(source[attribute]) }
      if count > Self.attributeLimit || attribute.count > Self.attributeLength {
        if count > Self.attributeLimit { isCut = true }
      } else {
        bytes.append(UInt8(ascii: " "))
        bytes += source[attribute]
      }
    }
    if byte(0) == UInt8(ascii: ">") { place += 1 }
    bytes.append(UInt8(ascii: ">"))
    if let rawEnd = Self.rawText[name] {
      bytes.removeSubrange(start...)
      if !isClosed || name == "script" || name == "style" { skipRawText(end: rawEnd, kind) }
      return
    }
    if Self.void.contains(name) {
      // libxml2 waits for its end.
      if name == "embed" { bytes += "</embed>".utf8 }
      return
    }
    // Written as XML is, or never closed: what stands behind it is not in it.
    if Self.foreign.contains(name), isClosed || place > lastEnd(of: name) {
      bytes += "</\(name)>".utf8
      return
    }
    guard depth < Self.depthLimit || !Self.nests(name) else {
      bytes.removeSubrange(start...)
      isCut = true
      return
    }
    open[name, default: 0] += 1
    if Self.nests(name) { depth += 1 }
  }

  /// Where the last end tag of a name begins, -1 where there is none; looked for once.
  private mutating func lastEnd(of name: String) -> Int {
    if let known = lastEnds[name] { return known }
    var last = -1
    while let next = Self.find("</" + name, in: source, from: last + 1) { last = next }
    lastEnds[name] = last
    return last
  }

  /// The bytes of one attribute, quotes and all.
  mutating func readAttribute() -> Range<Int> {
    let start = place
    place += 1
    while place < source.count, !Self.isSpace(source[place]), ![0x3D, 0x3E, 0x2F].contains(source[place]) { place += 1 }
    let end = place
    while place < source.count, Self.isSpace(source[place]) { place += 1 }
    guard byte(0) == 0x3D else {
      place = end
      return start..<end
    }
    place += 1
    while place < source.count, Self.isSpace(source[place]) { place += 1 }
    let quote = byte(0)
    if quote == 0x22 || quote == 0x27 {
      guard !missing.contains(quote == 0x22 ? "\"" : "'"), let close = source[(place + 1)...].firstIndex(of: quote)
      else {
        missing.insert(quote == 0x22 ? "\"" : "'")
        // A quote that nobody closes would swallow the page.
        place += 1
        return start..<end
      }
      place = close + 1
    } else {
      while place < source.count, !Self.isSpace(source[place]), source[place] != 0x3E { place += 1 }
    }
    return start..<place
  }

  /// Leaves out all up to the end tag (HTML5 13.2.5.2 ff.).
  mutating func skipRawText(end: String, _ kind: ScriptKind) {
    let start = place
    var close = place
    while let found = find(end, from: close) {
      let next = found + end.utf8.count < source.count ? source[found + end.utf8.count] : 0x3E
      if Self.isSpace(next) || next == 0x3E || next == 0x2F {
        switch kind {
        case .linkedData: linkedData.append(String(decoding: source[start..<found], as: UTF8.self))
        case .data where data.reduce(found - start, { $0 + $1.utf8.count }) <= Self.dataLength:
          data.append(String(decoding: source[start..<found], as: UTF8.self))
        default: break
        }
        place = found
        skip(past: [0x3E], from: place)
        return
      }
      close = found + 1
    }
  }
}
