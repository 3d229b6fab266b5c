import Glibc

// Prints a text that is made to hold a program up: `hostile-text NAME BYTES`; without arguments the names, one a line.

let arguments = CommandLine.arguments.dropFirst()
if arguments.isEmpty {
  for pattern in HostilePattern.all { print(pattern.name) }
} else if arguments.count == 2, let size = Int(arguments[2]),
  let pattern = HostilePattern.all.first(where: { $0.name == arguments[1] })
{
  let bytes = pattern.bytes(size)
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress.map { $0 + done }, bytes.count - done) }
    if count > 0 { done += count } else if errno != EINTR { exit(1) }
  }
} else {
  print("usage: hostile-text [NAME BYTES]")
  exit(2)
}
