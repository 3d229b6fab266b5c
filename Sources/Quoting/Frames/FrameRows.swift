// Unsafe pointers: constant tables of C, generated and checked by `frame-tables`; they outlive the program's every use of
// them, and no place in them is asked for that the tables do not name themselves.
import CFrameRows

/// The rows of `frames.rows` as they lie in the program.
struct FrameRows: @unchecked Sendable {
  var terms = warraq_frame_terms_table()
  var steps = warraq_frame_steps_table()
  var rows = warraq_frame_rows_table()
  /// The rows of each definition.
  var definitions = warraq_frame_definitions_table()
  var constructions = warraq_frame_constructions_table()
  var places = warraq_frame_places_table()

  /// What the rows call the construction whose name begins there.
  static func name(at start: UInt16) -> String { String(cString: warraq_frame_names_table() + Int(start)) }

  /// The constructions that are asked at a place in a language whose pack has these facts, in order.
  func constructions(at entry: FrameAtom.Entry, facts: UInt64) -> [warraq_frame_construction] {
    (Int(places[Int(entry.rawValue)])..<Int(places[Int(entry.rawValue) + 1])).map { constructions[$0] }
      .filter { facts & $0.needs == $0.needs && facts & $0.refuses == 0 }
  }
}

extension warraq_frame_row {
  var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
}
