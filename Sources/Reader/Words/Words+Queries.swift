import Querying

extension Words {
  /// Why a line of the query language cannot be understood, and at which of its words.
  public func fault(_ fault: QueryFault, in line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let range = fault.range.clamped(to: 0..<scalars.count)
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[range])
    let at = String(found)
    switch fault.kind {
    case .unknownField(let name):
      return said("لا حقل اسمه \(isolated(name))", "There is no field \(isolated(name))")
    case .unknownFlag(let name):
      return said(
        "\(isolated(name)) لا تقال بعد is:", "\(isolated(name)) is none of unread, read, starred, noted, quoted")
    case .badDate(let text):
      return said("\(isolated(text)) ليس تاريخًا مثل 2022-09", "\(isolated(text)) is no date such as 2022-09")
    case .badDuration(let text):
      return said("\(isolated(text)) ليست مدة مثل \"أسبوع\"", "\(isolated(text)) is no time such as \"1 week\"")
    case .nothingAfterField(let name):
      return said("لا شيء بعد \(isolated(name + ":"))", "Nothing stands behind \(isolated(name + ":"))")
    case .nothingAfterOperator(let word):
      return said("لا شيء عند \(isolated(word))", "Something is missing at \(isolated(word))")
    case .openQuotation:
      return said("علامة تنصيص لا تنغلق: \(isolated(at))", "A quotation is not closed: \(isolated(at))")
    case .openParenthesis:
      return said("قوس لا ينغلق عند \(place(fault))", "A parenthesis is not closed, at \(place(fault))")
    case .strayParenthesis:
      return said("قوس زائد عند \(place(fault))", "A parenthesis closes nothing, at \(place(fault))")
    }
  }

  private func place(_ fault: QueryFault) -> String { number(fault.range.lowerBound + 1) }

  private func said(_ arabic: String, _ english: String) -> String { Bilingual(ar: arabic, en: english)[language] }
}
