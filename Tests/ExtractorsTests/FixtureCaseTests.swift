import TestSupport
import Testing

/// The cases of `Fixtures/cases`, through the whole standard pipeline.
@Test("fixture case", arguments: FixtureCase.all)
func fixtureCase(_ fixture: FixtureCase) {
  expectMentions(
    fixture.text, types: fixture.types, values: fixture.values, items: fixture.items,
    referenceDate: fixture.referenceDate)
}
