import Screen

/// How everything on the screen looks: a style for every role, resolved once, so that drawing only looks it up.
public struct Theme: Equatable, Sendable {
  /// By `ThemeRole.rawValue`: the style where nothing lies below the role.
  private let styles: [Style]
  /// By `ThemeRole.rawValue`: what the role changes in a style that it lies over.
  private let patches: [StylePatch]

  /// Resolves what a theme file states, role by role; roles left out take after their parents.
  init(stated: [String: StylePatch]) {
    var styles: [Style] = []
    var patches: [StylePatch] = []
    for role in ThemeRole.allCases {
      let lineage = role.lineage
      styles.append(lineage.reduce(into: Style.plain) { style, name in stated[name]?.apply(to: &style) })
      // The page that a role stands on is not part of what it lays over something else.
      patches.append(
        lineage.filter { $0.contains(".") }.reduce(into: StylePatch()) { patch, name in
          if let own = stated[name] { patch.add(own) }
        })
    }
    self.styles = styles
    self.patches = patches
  }

  public func style(for role: ThemeRole) -> Style { styles[Int(role.rawValue)] }

  /// The style of a role by its name in theme files; a name that is no role looks like its nearest parent that is one.
  public func style(for name: String) -> Style {
    var name = Substring(name)
    while true {
      if let role = ThemeRole.allCases.first(where: { $0.name == name }) { return style(for: role) }
      guard let dot = name.lastIndex(of: ".") else { return style(for: .ui) }
      name = name[..<dot]
    }
  }

  /// A style with a role laid over it: a link in a headline, the selection over a date. What the role does not state
  /// stays as it is.
  public func style(for role: ThemeRole, over base: Style) -> Style {
    var style = base
    patches[Int(role.rawValue)].apply(to: &style)
    return style
  }

  /// The terminal's own colours and no attributes.
  public static let plain = Theme(stated: [:])
}

/// What one line of a theme states; what it leaves out comes from below.
struct StylePatch: Equatable, Sendable {
  var foreground: Color?
  var background: Color?
  /// Whether attributes from below are dropped first (`plain`).
  var clearsAttributes = false
  var attributes: Style.Attributes = []

  func apply(to style: inout Style) {
    if let foreground { style.foreground = foreground }
    if let background { style.background = background }
    if clearsAttributes { style.attributes = [] }
    style.attributes.formUnion(attributes)
  }

  /// Lays another patch over this one.
  mutating func add(_ other: StylePatch) {
    foreground = other.foreground ?? foreground
    background = other.background ?? background
    if other.clearsAttributes {
      clearsAttributes = true
      attributes = []
    }
    attributes.formUnion(other.attributes)
  }
}
