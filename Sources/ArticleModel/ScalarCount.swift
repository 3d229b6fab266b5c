extension StringProtocol {
  /// How many Unicode scalars it holds: its bytes of UTF-8 without the continuation bytes. Counted by bytes, which takes a
  /// fraction of the time that it takes scalar by scalar.
  package var scalarCount: Int {
    let count = utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      return count
    }
    return count ?? unicodeScalars.count
  }
}
