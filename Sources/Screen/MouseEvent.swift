/// A click or a turn of the wheel, at a cell of the grid (0-based).
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, release, doubleClick, wheelUp, wheelDown }

  public var action: Action
  public var row: Int
  public var column: Int

  public init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}
