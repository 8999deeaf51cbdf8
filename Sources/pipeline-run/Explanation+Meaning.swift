import TextPipeline

/// Where the value and the canonical name of a mention come from: its words, and the linker that completed them.
extension Explanation {
  func meaning(of i: Int) -> [Tree] {
    let entity = trace.annotated.entities[i]
    var trees: [Tree] = []
    switch entity.value {
    case .date(let date):
      trees.append(Tree("value  \(entity.summary)", resolution(of: date, i)))
    case .quantity(let quantity):
      trees.append(Tree("value  \(entity.summary)", parts(of: quantity)))
    case .name, .none: break
    }
    if let canonical = entity.canonical {
      trees.append(Tree("canonical  \(canonical)", source(ofName: i)))
    }
    return trees
  }

  // MARK: Dates

  private func resolution(of date: DateValue, _ i: Int) -> [Tree] {
    guard case .date(let words) = trace.resolution.standing[i].value else { return [] }
    guard let linker = linker({ $0.values[i] != nil }), words.value != date.value else {
      return words.value.contains("X") && context(of: i)?.year == nil
        ? [Tree("open  nothing says when the article was written")] : []
    }
    let anchor = date.anchor.map { Tree("counted from  \(reference($0, before: i))") }
    return [Tree("written  \(words.value)"), Tree("resolved by  \(linker)", anchor.map { [$0] } ?? [])]
  }

  /// The date that a value was counted from, and who says it.
  private func reference(_ anchor: String, before i: Int) -> String {
    let context = context(of: i)
    let isWriting = context?.date?.iso == anchor || context?.year.map(String.init) == anchor
    let entities = trace.annotated.entities
    func says(_ j: Int) -> Bool {
      guard j != i, case .date(let date) = entities[j].value else { return false }
      return date.value.split(separator: "/").contains { $0.hasPrefix(anchor) }
    }
    if let told = entities.indices[..<i].last(where: says), !isWriting || isTold(i) {
      return "\(anchor), told by \(named(told))"
    }
    guard isWriting else { return anchor }
    if trace.annotated.document.referenceDate?.date.iso == anchor {
      return "\(anchor), the reference date given"
    }
    let witness = entities.indices.first(where: says).map { ", by \(named($0))" } ?? ""
    return "\(anchor), when the article was written\(witness)"
  }

  /// 当日, 次日: its rule counts from what the text told before.
  private func isTold(_ i: Int) -> Bool { trace.resolution.standing[i].rule.hasPrefix("date.told.") }

  private func named(_ i: Int) -> String {
    let entity = trace.annotated.entities[i]
    return "\(entity.id) \(entity.text.onOneLine)"
  }

  private func context(of i: Int) -> ArticleContext? {
    trace.annotated.entities[i].article.map { trace.annotated.articles[$0].context }
  }

  // MARK: Quantities and names

  private func parts(of quantity: QuantityValue) -> [Tree] {
    var trees = [Tree("kind  \(quantity.kind.rawValue)")]
    if let item = quantity.item {
      trees.append(Tree("item  \(text.string(item).onOneLine) at \(shown(item))"))
    }
    return trees
  }

  /// The last linker that added something.
  private func linker(_ added: (Links) -> Bool) -> String? {
    trace.additions.last { added($0.links) }.map { "\(type(of: $0.linker))" }
  }
}
