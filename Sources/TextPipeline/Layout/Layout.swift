/// How a page is built: articles, lines, sentences. All ranges are UTF-16 units of the analysis text.
public struct Layout: Sendable {
  /// The lines of the analysis text, blank ones left out, in order. Every sentence lies in one line.
  public var lines: [Line]
  /// Sentences in order; they do not overlap and end after their final mark (。！？；… or the line's end).
  public var sentences: [Range<Int>]
  /// Articles in order; together they cover every line.
  public var articles: [Article]

  /// - Parameters:
  ///   - lines: in order, without overlap.
  ///   - sentences: in order, each in one line.
  ///   - articles: in order, covering every line.
  public init(lines: [Line], sentences: [Range<Int>], articles: [Article]) {
    self.lines = lines
    self.sentences = sentences
    self.articles = articles
  }

  /// A line of the page.
  public struct Line: Sendable, Equatable {
    /// What a line is for.
    public enum Kind: Sendable, Equatable {
      /// A headline or a heading inside an article, Markdown marks (`# `) excluded from `range`.
      case heading
      /// 来源：…, 发表于…, 2024-04-29 18:10: who published it and when.
      case header
      /// 阅读量：…, 编辑：…: what stands below an article.
      case footer
      /// ↑10月16日，市民在…接种: the text beside a photo.
      case caption
      /// Running text.
      case body
    }
    /// UTF-16 units of the analysis text, without the line end.
    public var range: Range<Int>
    /// What it is for.
    public var kind: Kind
  }

  /// A headline with what belongs to it, or a page without one.
  public struct Article: Sendable, Equatable {
    /// Indices into `lines`.
    public var lines: Range<Int>
    /// From the first unit of its first line to the last of its last.
    public var range: Range<Int>
    /// The headline's range, where there is one.
    public var headline: Range<Int>?
  }

  /// The index of the sentence that holds `offset`, nil between sentences.
  public func sentence(at offset: Int) -> Int? { index(of: offset, in: sentences) { $0 } }

  /// The index of the article that holds `offset`, nil outside every article.
  public func article(at offset: Int) -> Int? { index(of: offset, in: articles) { $0.range } }

  /// The index of the line that holds `offset`, nil between lines.
  public func line(at offset: Int) -> Int? { index(of: offset, in: lines) { $0.range } }

  private func index<T>(of offset: Int, in items: [T], _ range: (T) -> Range<Int>) -> Int? {
    let i = items.partitioningIndex { range($0).upperBound > offset }
    return i < items.count && range(items[i]).contains(offset) ? i : nil
  }
}
