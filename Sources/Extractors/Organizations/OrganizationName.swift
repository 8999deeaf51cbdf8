internal import TextPipeline

/// A name of an organization that was composed: its parts, from which the mention and its canonical name are made.
struct OrganizationName {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  /// The head's range.
  var head: Range<Int>
  var traits: HeadTraits
  /// The place the name begins with.
  var place: Range<Int>?
  /// The body without the department.
  var body: Range<Int>
  /// What a coordination leaves out here and says in its first member: 市 for 妇幼保健院 in 市疾控中心、妇幼保健院.
  var shared: Range<Int>?
  var reason: NameEdge.Reason
  var rule: Rule
  var score: Int
  var confidence: Confidence
  /// The body that this one is a part of.
  var parent: Range<Int>?

  /// The mention, with the parts as evidence and the shared part in its canonical name.
  func mention(in text: AnalysisText) -> Mention {
    var evidence: [Evidence] = []
    evidence.reserveCapacity(4)
    if let shared { evidence.append(Evidence(shared, "shared prefix")) }
    if let place, shared != nil {
      evidence.append(Evidence(place, reason == .deictic ? "shared deictic place" : "shared place"))
    } else if let place {
      evidence.append(Evidence(place, reason == .deictic ? "deictic place" : "place"))
    }
    evidence.append(Evidence(head, traits.isDepartment ? "department" : "head"))
    if let parent, range.contains(parent.lowerBound), parent.upperBound < range.upperBound {
      evidence.append(Evidence(parent, "body"))
    }
    return Mention(
      .organization, range,
      value: shared.map { .name(canonical: text.name($0) + text.name(range)) } ?? .none, rule: rule,
      method: .lexicon, score: score, confidence: confidence, evidence: evidence)
  }
}

extension [OrganizationName] {
  /// Whether one of the names, which are in order and apart, is exactly a stretch.
  func has(_ range: Range<Int>) -> Bool {
    let i = partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return i < count && self[i].range == range
  }

  /// Of the names, which are in order and apart, the one that begins at an offset.
  func starting(at offset: Int) -> OrganizationName? {
    let i = partitioningIndex { $0.range.lowerBound >= offset }
    return i < count && self[i].range.lowerBound == offset ? self[i] : nil
  }

  /// Of the names, which are in order and apart, the one that ends at an offset.
  func ending(at offset: Int) -> OrganizationName? {
    let i = partitioningIndex { $0.range.upperBound >= offset }
    return i < count && self[i].range.upperBound == offset ? self[i] : nil
  }

  /// Whether one of the names, which are in order and apart, overlaps a stretch.
  func overlap(_ range: Range<Int>) -> Bool {
    let i = partitioningIndex { $0.range.upperBound > range.lowerBound }
    return i < count && self[i].range.overlaps(range)
  }
}
