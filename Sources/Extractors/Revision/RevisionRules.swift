internal import TextPipeline

/// The rules of ``ClauseReviser``.
extension Rule {
  static let organizationRevised = Rule(
    "organization.revised", gives: .organization,
    "A body that the model of whole clauses reads beside a person, a title or other bodies.",
    example: "⟦organization:省分行⟧党委委员谭嘉木致辞。")
  static let personRevised = Rule(
    "person.revised", gives: .person, "A person that it reads beside a title, a body or other people.",
    example: "云川县总医院党委书记⟦person:摆生⟧与远山大学校长李丹签字。")
  static let titleRevised = Rule(
    "title.revised", gives: .title, "A title that it reads beside a body or a person.",
    example: "2011年起任青海省政府⟦title:副秘书长⟧、办公厅主任。")
}
