/// Folded words to their roles. A `WordKey` is a hash already, so it is looked up as it is: the Arabic table has six
/// thousand forms, and the first article waits until they are all in.
struct RoleTable: Sendable {
  private(set) var count = 0
  /// Open addressing with linear probing; a power of two, never more than half full. 0 marks a free slot.
  private var keys: [UInt64]
  private var roles: [Roles]

  var isEmpty: Bool { count == 0 }

  init(capacity: Int = 8) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    roles = Array(repeating: [], count: size)
  }

  subscript(key: WordKey) -> Roles? {
    let slot = slot(of: key)
    return keys[slot] == 0 ? nil : roles[slot]
  }

  mutating func add(_ added: Roles, to key: WordKey) {
    let slot = slot(of: key)
    roles[slot].formUnion(added)
    guard keys[slot] == 0 else { return }
    keys[slot] = key.value
    count += 1
    if count * 2 > keys.count { grow() }
  }

  private func slot(of key: WordKey) -> Int {
    let mask = keys.count - 1
    // FNV-1a mixes upwards: the high bits know of every letter.
    var slot = Int(truncatingIfNeeded: key.value ^ key.value >> 32) & mask
    while keys[slot] != 0, keys[slot] != key.value { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = RoleTable(capacity: keys.count)
    for (key, roles) in zip(keys, roles) where key != 0 { larger.add(roles, to: WordKey(value: key)) }
    self = larger
  }
}
