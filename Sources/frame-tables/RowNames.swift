import Languages
import Quoting

/// What the names mean that a row asks tokens and packs for.
enum RowNames {
  /// What is true of a token: a role, a kind of token, `to+` a prefix, `~feminine` a shape, `@about` a list of words,
  /// `@about.stem` one of stems, a flag; nil for no name.
  static func term(_ name: String) -> RowTest.Term? {
    var term = RowTest.Term()
    if let role = Roles.named[name] ?? (name == "absorbed" ? .absorbed : nil) {
      term.roles = role.rawValue
    } else if let kind = Token.Kind.allCases.first(where: { "\($0)" == name }) {
      term.kinds = 1 << UInt16(kind.rawValue)
    } else if let form = forms[name] {
      term.forms = form.rawValue
    } else if let shape = shapes[name] {
      term.shapes = shape.rawValue
    } else if let flag = FrameAtom.Flag.allCases.first(where: { "\($0)" == name }) {
      term.flags = flag.bit
    } else if let list = WordList.allCases.first(where: { "@\($0)" == name }) {
      term.words = list.rawValue + 1
    } else if let list = WordList.allCases.first(where: { "@\($0).stem" == name }) {
      term.stems = list.rawValue + 1
    } else {
      return nil
    }
    return term
  }

  static let forms: [String: CueTable.Form] = ["and+": .and, "to+": .to, "by+": .by, "the+": .definite]

  static let shapes: [String: WordShape] = [
    "~adverbial": .adverbial, "~possessed": .possessed, "~future": .future, "~verbalNoun": .verbalNoun,
    "~indefiniteFeminine": .indefiniteFeminine, "~relational": .relational, "~accusative": .accusative,
    "~endsInYa": .endsInYa, "~feminine": .feminine, "~feminineVerb": .feminineVerb, "~pluralSubject": .pluralSubject,
    "~manner": .manner, "~imperfect": .imperfect, "~oblique": .oblique,
  ]

  /// The facts of packs, as their lines name them.
  static let facts: [String: UInt64] = [
    "subject after": FrameAtom.bit(.after), "subject before": FrameAtom.bit(.before),
    "subject either": FrameAtom.bit(.either), "verb second": FrameAtom.bits(.verbSecond),
    "prefixes arabic": FrameAtom.bits(.arabicPrefixes), "prefixes hebrew": FrameAtom.bits(.hebrewPrefixes),
    "postpositions yes": FrameAtom.bits(.postpositional), "casing": FrameAtom.bits(.cased),
  ]
}
