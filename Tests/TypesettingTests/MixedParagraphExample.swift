import Typesetting

/// Sets a paragraph of Arabic, Latin and digits as boxes of text, flush with the side that it reads from.
func box(_ text: String, measure: Int) -> [String] {
  // All that does not depend on the measure is done once: levels, clusters, cells, break opportunities.
  let paragraph = ShapedParagraph(StyledParagraph(text))
  let isRightToLeft = paragraph.paragraphLevel == 1
  return paragraph.lines(measure: measure).map { line in
    // A line is joined, reordered and mirrored when it is to be seen.
    let visual = paragraph.visualLine(line)
    let padding = String(repeating: " ", count: measure - visual.cells)
    return "|" + (isRightToLeft ? padding + visual.text : visual.text + padding) + "|"
  }
}

/// What stands in a column of a line: the scalar offsets of the text there, so that a click finds its letter.
func offsets(inColumn column: Int, of text: String, measure: Int) -> [Range<Int>] {
  let paragraph = ShapedParagraph(StyledParagraph(text))
  return paragraph.lines(measure: measure).compactMap { paragraph.visualLine($0).scalars(atColumn: column) }
}
