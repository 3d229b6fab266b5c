// Unsafe pointers: write(2) takes what is printed where it stands.
import Files
import Glibc

/// Writes the whole of a text to standard output.
func printOut(_ text: String) {
  var text = text
  text.withUTF8 { printOut(UnsafeRawBufferPointer($0)) }
}

/// Writes bytes of UTF-8 to standard output, whole scalars only.
func printOut(_ bytes: [UInt8]) { bytes.withUnsafeBytes { printOut($0) } }

/// Writes a line of our own with colours to standard output: the only way by which an escape gets there. Foreign words in
/// it have been made harmless before.
func printColoured(_ line: String) {
  try? FileSystem().write(Array(line.utf8), to: STDOUT_FILENO, named: "standard output")
}

/// Writes to standard output. A reader that has gone away ends the program without a word, as it does other filters; what
/// cannot be written for any other reason ends it with one, so that nothing cut short is taken for whole.
func printOut(_ bytes: UnsafeRawBufferPointer) {
  guard HarmlessData.isHarmless(bytes) else {
    return HarmlessData.cleaned(bytes).withUnsafeBytes { printOut($0) }
  }
  do throws(FileFault) {
    try FileSystem().write(bytes, to: STDOUT_FILENO, named: "standard output")
  } catch {
    if error.cause == .system(EPIPE) { exit(0) }
    warn(error.description)
    exit(1)
  }
}
