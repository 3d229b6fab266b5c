/// The elements that mean something to a reader; all others are `other`.
enum Tag: String, CaseIterable {
  case root, text, other
  case a, abbr, address, article, aside, audio, b, base, big, blockquote, body, br, button, canvas, caption, center,
    cite,
    code, col, colgroup, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font,
    footer, form, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label,
    legend,
    li, link, main, map, mark, menu, meta, nav, noscript, object, ol, optgroup, option, p, picture, pre, q, s, samp,
    section, select, small, source, span, strike, strong, sub, summary, sup, table, tbody, td, textarea, tfoot, th,
    thead,
    time, title, tr, tt, u, ul, `var`, video, wbr

  private static let named = Dictionary(uniqueKeysWithValues: allCases.dropFirst(3).map { ($0.rawValue, $0) })

  /// AMP's elements that are the same as HTML's (`amp-img`), and those that show what is no text.
  private static let amp: [String: Tag] = [
    "amp-img": .img, "amp-anim": .img, "amp-ad": .iframe, "amp-embed": .iframe, "amp-sticky-ad": .iframe,
    "amp-consent": .dialog, "amp-sidebar": .nav, "amp-analytics": .iframe, "amp-social-share": .button,
    "amp-iframe": .iframe,
    "amp-video": .video, "amp-youtube": .video,
  ]

  init(name: String) { self = Self.named[name] ?? (name.utf8.first == 0x61 ? Self.amp[name] : nil) ?? .other }

  /// Whether it begins and ends a line of text.
  var isBlock: Bool {
    switch self {
    case .root, .address, .article, .aside, .audio, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
      .hgroup, .hr, .html, .iframe, .legend, .li, .main, .menu, .nav, .noscript, .object, .ol, .optgroup, .option, .p,
      .pre, .section, .select, .summary, .table, .tbody, .td, .textarea, .tfoot, .th, .thead, .title, .tr, .ul, .video:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Never text of the page.
  var isInvisible: Bool {
    switch self {
    case .head, .button, .select, .textarea, .input, .option, .noscript, .object, .embed, .iframe, .audio, .video,
      .canvas,
      .map, .dialog, .title, .meta, .link, .base:
      true
    default: false
    }
  }
}

/// The attributes that are kept.
enum AttributeName: String, CaseIterable {
  case alt, cite, `class`, colspan, content, datetime, dir, height, hidden, href, id, itemprop, itemtype, lang, name,
    property, rel, role, src, srcset, start, style, title, type, width
  case dataSource = "data-src"
  case dataOriginal = "data-original"
  case dataLazySource = "data-lazy-src"
  case dataDate = "data-date"
  case dataTime = "data-time"
  case dataDatetime = "data-datetime"
  case dataTimestamp = "data-timestamp"
  case dataPublished = "data-published"

  /// Those that state a time to programs.
  static let dates: [AttributeName] = [
    .datetime, .dataDatetime, .dataPublished, .dataTimestamp, .dataDate, .dataTime, .title,
  ]

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init?(name: String) {
    guard let known = Self.named[name] else { return nil }
    self = known
  }
}
