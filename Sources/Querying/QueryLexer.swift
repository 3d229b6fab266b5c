/// A piece of a query line.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case quoted(String, isClosed: Bool)
    /// A name with its colon; what it is asked for stands behind.
    case name(String)
    case minus, open, close
  }

  var kind: Kind
  /// Unicode scalar offsets into the line.
  var range: Range<Int>
  /// Whether nothing stands between it and the token before.
  var isJoined: Bool
}

/// Takes a query line apart.
enum QueryLexer {
  private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "“": "”", "„": "“", "«": "»", "”": "“",
  ]

  static func tokens(of line: String) -> [QueryToken] {
    let scalars = Array(line.unicodeScalars)
    var tokens: [QueryToken] = []
    var place = 0
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    while place < scalars.count {
      let start = place
      let isJoined = tokens.last.map { $0.range.upperBound == start } ?? false
      func add(_ kind: QueryToken.Kind) {
        tokens.append(QueryToken(kind: kind, range: start..<place, isJoined: isJoined))
      }
      let scalar = scalars[place]
      if scalar.properties.isWhitespace {
        place += 1
      } else if scalar == "(" || scalar == ")" {
        place += 1
        add(scalar == "(" ? .open : .close)
      } else if let closing = marks[scalar] {
        place += 1
        let inner = place
        while place < scalars.count, scalars[place] != closing, scalars[place] != "\"" || closing == "\"" { place += 1 }
        let isClosed = place < scalars.count
        let words = text(inner..<place)
        if isClosed { place += 1 }
        add(.quoted(words, isClosed: isClosed))
      } else if scalar == "-", place + 1 < scalars.count, !scalars[place + 1].properties.isWhitespace, !isJoined {
        place += 1
        add(.minus)
      } else {
        while place < scalars.count, !isEnd(scalars[place]) {
          if scalars[place] == ":", isName(scalars[start..<place]) {
            place += 1
            break
          }
          place += 1
        }
        if place > start + 1, scalars[place - 1] == ":", isName(scalars[start..<(place - 1)]) {
          add(.name(text(start..<(place - 1))))
        } else {
          add(.word(text(start..<place)))
        }
      }
    }
    return tokens
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || marks[scalar] != nil
  }

  /// "http:" in an address is a name too, and no field's: the parser says so.
  private static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    !scalars.isEmpty
      && scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered }
  }
}
