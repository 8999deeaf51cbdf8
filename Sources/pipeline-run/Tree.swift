/// A line of text with others under it.
struct Tree {
  var label: String
  var children: [Tree] = []

  init(_ label: String, _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }

  /// A line a node, the children's joined to their parent's by drawn lines.
  var drawn: String {
    var out = label + "\n"
    drawChildren(indent: "", into: &out)
    return out
  }

  private func drawChildren(indent: String, into out: inout String) {
    for (i, child) in children.enumerated() {
      let isLast = i == children.count - 1
      out += indent + (isLast ? "└─ " : "├─ ") + child.label + "\n"
      child.drawChildren(indent: indent + (isLast ? "   " : "│  "), into: &out)
    }
  }
}
