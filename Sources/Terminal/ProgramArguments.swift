// Unsafe pointers: the arguments are C strings.
import CTerm
import Files
import Glibc

/// What the program was called with.
public enum ProgramArguments {
  /// All but the program's name; file names among them may be any bytes (`SystemPath`).
  public static func texts() -> [String] {
    let count = max(0, Int(wq_argument_count()) - 1)
    // An array that grows looks its type up by name, a tenth of a millisecond the first time.
    return [String](unsafeUninitializedCapacity: count) { texts, filled in
      while filled < count, let argument = wq_argument(Int32(filled + 1)) {
        let text = SystemPath.text(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
        texts.initializeElement(at: filled, to: text)
        filled += 1
      }
    }
  }
}
