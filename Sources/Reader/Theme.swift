import Screen

/// How everything on the screen looks: a style for every role, resolved once, so that drawing only looks it up.
public struct Theme: Equatable, Sendable {
  /// By `ThemeRole.rawValue`: the style where nothing lies below the role.
  private var styles: [Style]
  /// By `ThemeRole.rawValue`: what the role changes in a style that it lies over.
  private var patches: [StylePatch]

  /// Resolves what a theme file states, role by role; roles left out take after their parents.
  ///
  /// - Parameter stated: by `ThemeRole.rawValue`.
  init(stated: [StylePatch?]) {
    var styles: [Style] = []
    var patches: [StylePatch] = []
    for (role, parent) in ThemeRole.parents.enumerated() {
      var style = parent.map { styles[$0] } ?? .plain
      // The page that a role stands on is not part of what it lays over something else.
      var patch = parent.map { patches[$0] } ?? StylePatch()
      if let own = stated[role] {
        own.apply(to: &style)
        if ThemeRole.isDotted[role] { patch.add(own) }
      }
      styles.append(style)
      patches.append(patch)
    }
    self.styles = styles
    self.patches = patches
  }

  public func style(for role: ThemeRole) -> Style { styles[Int(role.rawValue)] }

  /// What the text of the panes stands on.
  public var grounds: [Color] {
    [ThemeRole.ui, .list, .article, .statements].reduce(into: []) { grounds, role in
      let ground = style(for: role).background
      if !grounds.contains(ground) { grounds.append(ground) }
    }
  }

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

  /// Gives a role attributes, and where it is not to have a ground of its own, that of its pane.
  mutating func lay(_ attributes: Style.Attributes, on role: ThemeRole, keepsGround: Bool) {
    let place = Int(role.rawValue)
    var added = attributes
    // Colours that change places are the ground's affair.
    added.remove(.reverse)
    patches[place].attributes.formUnion(added)
    styles[place].attributes.formUnion(added)
    guard !keepsGround else { return }
    let pane = style(for: String(role.name.prefix { $0 != "." }))
    (patches[place].foreground, patches[place].background) = (nil, nil)
    (styles[place].foreground, styles[place].background) = (pane.foreground, pane.background)
  }

  /// The terminal's own colours and no attributes.
  public static let plain = Theme(stated: ThemeRole.allCases.map { _ in nil })
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
