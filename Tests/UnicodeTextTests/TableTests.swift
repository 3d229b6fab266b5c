import Glibc
import Testing

@testable import unicode_tables

@Suite struct TableTests {
  /// The committed tables are what the generator makes of the installed database, byte for byte.
  @Test func tablesRegenerate() throws {
    let sources = #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources/CUnicodeTables"
    for file in try UnicodeTables.files(CharacterDatabase(directory: "/usr/share/unicode")) {
      let path = "/\(sources)/\(file.name)"
      let handle = try #require(fopen(path, "r"), "\(path) is missing")
      defer { fclose(handle) }
      let expected = Array(file.text.utf8)
      var committed = [UInt8](repeating: 0, count: expected.count + 1)
      let count = fread(&committed, 1, committed.count, handle)
      let isSame = Array(committed[0..<count]) == expected
      #expect(isSame, "\(file.name) differs: swift run unicode-tables")
    }
  }
}
