import Files

/// The C file of a model, with what it was made of in its head.
struct WeightFile {
  private var text: String

  init(head: [String]) {
    text = head.map { "// \($0)\n" }.joined() + "#include \"CQuoteWeights.h\"\n"
  }

  mutating func add(_ name: String, _ table: QuantizedTable) {
    add("warraq_\(name)_checks", "uint16_t", table.checks.map(Int.init))
    add("warraq_\(name)_weights", "int8_t", table.weights.map(Int.init))
  }

  mutating func add(_ name: String, _ type: String, _ values: [Int]) {
    text += "\nconst \(type) \(name)[\(values.count)] = {\n"
    var line = ""
    for value in values {
      let digits = String(value) + ","
      if line.utf8.count + digits.utf8.count > 118 {
        text += "  \(line)\n"
        line = ""
      }
      line += digits
    }
    text += "  \(line)\n};\n"
  }

  func write(to path: String) throws {
    try FileSystem().write(text, to: path)
  }
}
