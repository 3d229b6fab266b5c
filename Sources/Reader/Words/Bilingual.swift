/// One wording in every language of the interface. A further language is a further field here, and the compiler then
/// asks for it wherever words stand: in `Phrase`, in the command table, in `Noun`.
public struct Bilingual: Equatable, Sendable {
  public let arabic: String
  public let english: String

  public init(ar arabic: String, en english: String) {
    self.arabic = arabic
    self.english = english
  }

  public subscript(language: InterfaceLanguage) -> String {
    switch language {
    case .arabic: arabic
    case .english: english
    }
  }
}
