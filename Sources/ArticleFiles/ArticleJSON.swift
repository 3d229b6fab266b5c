import ArticleModel
import JSONText

/// An article as `warraq show --format json` prints it: the schema `warraq.article/1`.
public enum ArticleJSON {
  public static func value(_ imported: ImportedArticle, quotedRuns: [QuotedRun], importedAt: String) -> JSONValue {
    let article = imported.article
    return [
      "schema": "warraq.article/1",
      "id": .string(article.id),
      "title": .string(article.headline),
      "section": .optional(article.kicker),
      "subtitle": .optional(article.standfirst),
      "lang": .optional(article.language),
      "dir": .string(article.direction.rawValue),
      "url": .optional(article.url),
      "site": article.site.map { ["name": .string($0.name), "url": .optional($0.url)] } ?? .null,
      "byline": .array(article.byline.map { ["name": .string($0.name), "role": .optional($0.role)] }),
      "agency": .optional(article.agency),
      "dateline": article.dateline.map(dateline) ?? .null,
      "lead_image": article.leadImage.map { .object(picture($0)) } ?? .null,
      "blocks": .array(article.blocks.map(block)),
      "teaser": .bool(article.isTeaser),
      "quotes": .array(quotedRuns.map(quote)),
      "provenance": provenance(imported.provenance, importedAt: importedAt),
    ]
  }

  private static func dateline(_ dateline: Dateline) -> JSONValue {
    [
      "raw": .string(dateline.raw),
      "published": .optional(dateline.published),
      "precision": .optional(dateline.precision?.rawValue),
      "modified": .optional(dateline.modified),
      "place": .optional(dateline.place),
      "calendar": .string(dateline.calendar.rawValue),
    ]
  }

  private static func picture(_ picture: Picture) -> [JSONMember] {
    [
      JSONMember(key: "url", value: .optional(picture.url)),
      JSONMember(key: "alt", value: .optional(picture.alternativeText)),
      JSONMember(key: "caption", value: .optional(picture.caption)),
      JSONMember(key: "credit", value: .optional(picture.credit)),
    ]
  }

  private static func block(_ block: Block) -> JSONValue {
    switch block {
    case .paragraph(let text):
      return .object([JSONMember(key: "type", value: "paragraph")] + rich(text))
    case .heading(let level, let text):
      let head = [JSONMember(key: "type", value: "heading"), JSONMember(key: "level", value: .integer(level))]
      return .object(head + rich(text))
    case .list(let ordered, let start, let items):
      let blocks = items.map { item -> JSONValue in ["blocks": .array(item.map(Self.block))] }
      return ["type": "list", "ordered": .bool(ordered), "start": .integer(start), "items": .array(blocks)]
    case .quote(let blocks, let cite):
      return ["type": "quote", "blocks": .array(blocks.map(Self.block)), "cite": .optional(cite)]
    case .figure(let picture):
      return .object([JSONMember(key: "type", value: "figure")] + Self.picture(picture))
    case .table(let rows):
      let cells = rows.map { row -> JSONValue in
        .array(row.map { ["text": .string($0.text), "header": .bool($0.isHeader)] })
      }
      return ["type": "table", "rows": .array(cells)]
    case .preformatted(let text): return ["type": "pre", "text": .string(text)]
    case .rule: return ["type": "rule"]
    }
  }

  private static func rich(_ text: RichText) -> [JSONMember] {
    [
      JSONMember(key: "text", value: .string(text.text)),
      JSONMember(key: "spans", value: .array(text.spans.map(span))),
      JSONMember(key: "dir", value: .optional(text.direction?.rawValue)),
    ]
  }

  private static func span(_ span: Inline) -> JSONValue {
    let (kind, address): (String, String?) =
      switch span.kind {
      case .link(let address): ("link", address)
      case .strong: ("strong", nil)
      case .emphasis: ("em", nil)
      case .code: ("code", nil)
      case .lineBreak: ("break", nil)
      }
    return [
      "kind": .string(kind), "start": .integer(span.range.lowerBound), "end": .integer(span.range.upperBound),
      "href": .optional(address),
    ]
  }

  /// `block` is the index in `blocks`, null for a run in a field, which `field` then names; `path` leads on from the block
  /// into a list's item or a quote's block, and the offsets count in the text found there.
  public static func quote(_ run: QuotedRun) -> JSONValue {
    var members = [JSONMember(key: "block", value: .null)]
    switch run.address {
    case .block(let path):
      members[0].value = path.first.map { .integer($0) } ?? .null
      if path.count > 1 { members.append(JSONMember(key: "path", value: .array(path.map { .integer($0) }))) }
    case .kicker, .headline, .standfirst, .dateline, .byline, .caption, .picture, .text:
      members.append(JSONMember(key: "field", value: .string(run.address.fieldName)))
    }
    members += [
      JSONMember(key: "start", value: .integer(run.range.lowerBound)),
      JSONMember(key: "end", value: .integer(run.range.upperBound)),
      JSONMember(key: "text", value: .string(run.text)),
      JSONMember(key: "kind", value: .string(run.kind.rawValue)),
      JSONMember(key: "speaker", value: .optional(run.speaker)),
      JSONMember(key: "via", value: .optional(run.via)),
    ]
    if run.isGuess { members.append(JSONMember(key: "guess", value: true)) }
    return .object(members)
  }

  private static func provenance(_ provenance: Provenance, importedAt: String) -> JSONValue {
    [
      "input": .string(provenance.input),
      "format": .string(provenance.format),
      "bytes": .integer(provenance.byteCount),
      "sha256": .string(provenance.sha256),
      "charset": .string(provenance.charset),
      "charset_from": .string(provenance.charsetSource),
      "imported": .string(importedAt),
      "extractor": .string(provenance.extractor),
      "fields": .object(
        provenance.fields.sorted { $0.key < $1.key }.map { JSONMember(key: $0.key, value: .string($0.value)) }),
      "dropped": .array(provenance.dropped.map { ["text": .string($0.text), "why": .string($0.why)] }),
      "warnings": .array(provenance.warnings.map { .string($0) }),
    ]
  }
}

extension TextAddress {
  /// The field's name in JSON.
  fileprivate var fieldName: String {
    switch self {
    case .kicker: "section"
    case .headline: "title"
    case .standfirst: "subtitle"
    case .dateline: "dateline"
    case .byline: "byline"
    case .caption: "caption"
    case .picture: "picture"
    case .block: "block"
    case .text: "text"
    }
  }
}
