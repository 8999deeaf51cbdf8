import Testing
import TextPipeline

@Test(
  "a constant is the type of its name",
  arguments: [
    (LexiconType.title, "title"), (.titleModifier, "titlemod"), (.country, "country"),
    (.division, "division"), (.region, "region"), (.foreignCity, "foreigncity"), (.nature, "nature"),
    (.landmark, "landmark"), (.bodyHead, "orghead"), (.body, "organization"), (.surname, "surname"),
    (.given, "given"), (.word, "word"), (.measure, "measure"), (.unit, "unit"), (.currency, "currency"),
    (.festival, "festival"),
  ])
func standardType(type: LexiconType, name: String) {
  #expect(type == LexiconType(name))
  #expect(type.name == name)
}
