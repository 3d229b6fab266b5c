// Unsafe pointers: a line is lent by the reader of lines, and set where it stands.
import JSONText
import Typesetting
import UnicodeText

/// `warraq typeset` in JSON: one paragraph a line in, one object a line out.
struct TypesetRecords {
  let isText: Bool
  let width: Int
  let direction: BaseDirection
  let options: ShapingOptions
  private var lineNumber = 0
  private(set) var sawFault = false
  private var output: [UInt8] = []

  init(isText: Bool, width: Int, direction: BaseDirection, options: ShapingOptions) {
    self.isText = isText
    self.width = width
    self.direction = direction
    self.options = options
  }

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    lineNumber += 1
    if isText {
      write(String(decoding: line, as: UTF8.self), direction, width)
      return
    }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    switch JSONValue.parse(line) {
    case .failure(let fault): complain("byte \(fault.byteOffset): \(fault.reason.rawValue)")
    case .success(let value): add(value)
    }
  }

  private mutating func add(_ value: JSONValue) {
    guard case .object = value else { return complain("an object with a text was expected") }
    guard let text = value["text"]?.string else { return complain("\"text\" must be a string") }
    var direction = direction
    if let given = value["direction"], given != .null {
      guard let named = given.string.flatMap({ BaseDirection(name: $0) }) else {
        return complain("\"direction\" must be auto, ltr or rtl")
      }
      direction = named
    }
    var width = width
    if let given = value["width"], given != .null {
      guard let cells = given.integer, cells >= 1 else {
        return complain("\"width\" must be a number of cells, 1 or more")
      }
      width = cells
    }
    write(text, direction, width)
  }

  private mutating func complain(_ reason: String) {
    sawFault = true
    warn("typeset: line \(lineNumber): \(reason)")
  }

  private mutating func write(_ text: String, _ direction: BaseDirection, _ width: Int) {
    let paragraph = ShapedParagraph(StyledParagraph(text, direction: direction), options: options)
    let analysis = paragraph.analysis
    let lines = paragraph.lines(measure: width)
    output += "{\"paragraphLevel\":\(paragraph.paragraphLevel),\"levels\":".utf8
    writeList(analysis.levels(lines: lines.map(\.range))) { $0.map(Int.init) }
    output += ",\"breaks\":".utf8
    writeList(analysis.breakOpportunities) { $0 }
    output += ",\"clusters\":".utf8
    writeList(analysis.clusterStarts) { $0 }
    output += ",\"lines\":[".utf8
    for (i, line) in lines.enumerated() {
      let visual = paragraph.visualLine(line)
      if i > 0 { output.append(UInt8(ascii: ",")) }
      output += "{\"start\":\(line.range.lowerBound),\"end\":\(line.range.upperBound),\"visual\":".utf8
      writeList(analysis.visualOrder(of: line.range)) { $0 }
      output += ",\"text\":".utf8
      JSONValue.string(visual.text).write(to: &output)
      output += ",\"cells\":\(visual.cells)}".utf8
    }
    output += "]}\n".utf8
    if output.count > 1 << 16 { flush() }
  }

  private mutating func writeList<Element>(_ elements: [Element], _ value: (Element) -> Int?) {
    output.append(UInt8(ascii: "["))
    for (i, element) in elements.enumerated() {
      if i > 0 { output.append(UInt8(ascii: ",")) }
      if let number = value(element) { output += String(number).utf8 } else { output += "null".utf8 }
    }
    output.append(UInt8(ascii: "]"))
  }

  mutating func flush() {
    output.withUnsafeBytes { printOut($0) }
    output.removeAll(keepingCapacity: true)
  }
}

/// `warraq typeset` as a stream of visual lines.
struct TypesetStream: ~Copyable {
  private var setter: TextSetter
  private let direction: BaseDirection
  private var pending = 0

  init(width: Int, direction: BaseDirection, options: ShapingOptions, padsRightToLeft: Bool) {
    setter = TextSetter(measure: width, options: options, padsRightToLeft: padsRightToLeft)
    self.direction = direction
  }

  mutating func add(_ paragraph: UnsafeBufferPointer<UInt8>) {
    setter.set(utf8: paragraph, direction: direction)
    pending += paragraph.count
    if pending > 1 << 16 { flush() }
  }

  mutating func flush() {
    setter.take { printOut($0) }
    pending = 0
  }
}
