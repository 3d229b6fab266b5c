/// Which addresses of the internet protocol lead to no public host: this machine, the local network, groups.
///
/// The blocks that IANA's special-purpose registries (RFC 6890) call not globally reachable.
public enum PrivateAddress {
  /// - Parameter bytes: four or sixteen, in network order.
  public static func contains(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: containsV4(bytes)
    case 16: containsV6(bytes)
    default: true
    }
  }

  private static func containsV4(_ a: [UInt8]) -> Bool {
    switch (a[0], a[1]) {
    case (0, _), (10, _), (127, _), (224...255, _): true
    case (100, 64...127): true
    case (169, 254): true
    case (172, 16...31): true
    case (192, 0): a[2] == 0 || a[2] == 2
    case (192, 168): true
    case (198, 18...19): true
    case (198, 51): a[2] == 100
    case (203, 0): a[2] == 113
    default: false
    }
  }

  private static func containsV6(_ a: [UInt8]) -> Bool {
    // Unspecified, this machine, IPv4 in its three dresses.
    if a[..<10].allSatisfy({ $0 == 0 }) {
      if a[10] == 0xFF, a[11] == 0xFF { return containsV4(Array(a[12...])) }
      if a[10] == 0, a[11] == 0 { return containsV4(Array(a[12...])) }
    }
    if a[..<12] == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return containsV4(Array(a[12...])) }
    if a[0] == 0x20, a[1] == 0x02 { return containsV4(Array(a[2..<6])) }
    switch (a[0], a[1]) {
    case (0xFC...0xFD, _), (0xFF, _): return true
    case (0xFE, 0x80...0xFF): return true
    case (0x20, 0x01): return a[2] == 0x0D && a[3] == 0xB8 || a[2] == 0 && a[3] == 0
    default: return false
    }
  }
}
