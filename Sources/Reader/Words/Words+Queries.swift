import Querying

extension Words {
  /// Why a line of the query language cannot be understood, and at which of its words.
  public func fault(_ fault: QueryFault, in line: String) -> String { fault.wording(in: line)[language] }
}

extension QueryFault {
  /// `isolates` where it is for the screen; a line of words to a terminal or a file has no such marks.
  public func wording(in line: String, isolates: Bool = true) -> Bilingual {
    func isolated(_ text: String) -> String { isolates ? "\u{2068}\(text)\u{2069}" : text }
    let scalars = Array(line.unicodeScalars)
    let range = range.clamped(to: 0..<scalars.count)
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[range])
    let at = String(found)
    switch kind {
    case .unknownField(let name):
      return Bilingual(ar: "لا حقل اسمه {1}", en: "There is no field {1}", isolated(name))
    case .unknownFlag(let name):
      return Bilingual(
        ar: "{1} لا تقال بعد is:", en: "{1} is none of unread, read, starred, noted, quoted", isolated(name))
    case .unknownSearch(let name):
      return Bilingual(ar: "لا بحث محفوظ باسم {1}", en: "No search is saved as {1}", isolated(name))
    case .badDate(let text):
      return Bilingual(ar: "{1} ليس تاريخًا مثل 2022-09", en: "{1} is no date such as 2022-09", isolated(text))
    case .badDuration(let text):
      return Bilingual(ar: "{1} ليست مدة مثل \"أسبوع\"", en: "{1} is no time such as \"1 week\"", isolated(text))
    case .nothingAfterField(let name):
      return Bilingual(ar: "لا شيء بعد {1}", en: "Nothing stands behind {1}", isolated(name + ":"))
    case .nothingAfterOperator(let word):
      return Bilingual(ar: "لا شيء عند {1}", en: "Something is missing at {1}", isolated(word))
    case .openQuotation:
      return Bilingual(ar: "علامة تنصيص لا تنغلق: {1}", en: "A quotation is not closed: {1}", isolated(at))
    case .openParenthesis:
      return Bilingual(ar: "قوس لا ينغلق عند {1}", en: "A parenthesis is not closed, at {1}", "\(range.lowerBound + 1)")
    case .strayParenthesis:
      return Bilingual(ar: "قوس زائد عند {1}", en: "A parenthesis closes nothing, at {1}", "\(range.lowerBound + 1)")
    }
  }
}
