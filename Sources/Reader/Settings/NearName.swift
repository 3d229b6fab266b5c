/// Finds the name that was probably meant.
enum NearName {
  /// The nearest of the names, if it is no more than two letters away.
  static func of(_ name: String, among names: [String]) -> String? {
    let nearest = names.map { (name: $0, distance: distance(Array(name), Array($0))) }.min { $0.distance < $1.distance }
    return nearest.flatMap { $0.distance <= 2 ? $0.name : nil }
  }

  /// Letters to be changed, put in or taken out (Levenshtein).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var before = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let kept = before + (letter == other ? 0 : 1)
        before = row[j + 1]
        row[j + 1] = min(kept, row[j] + 1, before + 1)
      }
    }
    return row[b.count]
  }
}
