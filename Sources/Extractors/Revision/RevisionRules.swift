internal import TextPipeline

/// The rules of ``ClauseReviser``.
extension Rule {
  static let organizationRevised = Rule(
    "organization.revised", gives: .organization,
    "A body that the tagger reads in a clause where rules have found a body, a person or a title.",
    example: "…")
  static let personRevised = Rule(
    "person.revised", gives: .person, "A person that it reads there.", example: "…")
  static let titleRevised = Rule(
    "title.revised", gives: .title, "A title that it reads there.", example: "…")
  static let locationRevised = Rule(
    "location.revised", gives: .location, "A place that it reads there.", example: "…")
}
