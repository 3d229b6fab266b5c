extension [String] {
  /// What `joined(separator:)` gives. That looks for conformances when it is first called, which is a tenth of a
  /// millisecond of the time to the first screen.
  public func together(by separator: String) -> String {
    var text = first ?? ""
    for part in dropFirst() { text += separator + part }
    return text
  }
}
