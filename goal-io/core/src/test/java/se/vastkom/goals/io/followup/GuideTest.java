package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Words;

/** Whoever fills in a follow-up is told of everything that its readers know. */
class GuideTest {

  private static final List<Words> LANGUAGES = List.of(Words.swedish(), Words.english());

  @ParameterizedTest
  @EnumSource
  void everyColumnIsExplained(FollowUpPart part) {
    assertThat(Guide.to(part).columns())
        .extracting(ColumnGuide::name)
        .containsExactlyElementsOf(
            Stream.concat(part.required().stream(), part.optional().stream()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsThereInBothLanguages(FollowUpPart part) {
    Guide guide = Guide.to(part);
    for (Words words : LANGUAGES) {
      assertThat(words.has(guide.purpose())).isTrue();
      assertThat(Stream.concat(guide.columns().stream(), guide.items().stream()))
          .allMatch(column -> words.has(column.meaning()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyChoiceFitsInADropDownList(FollowUpPart part) {
    for (Words words : LANGUAGES) {
      assertThat(Guide.to(part).columns())
          .filteredOn(column -> column.offered() instanceof Offered.Choice)
          .allMatch(column -> Sheet.Offer.fits(words((Offered.Choice) column.offered(), words)));
    }
  }

  private static List<String> words(Offered.Choice choice, Words words) {
    return choice.words().stream().map(words::say).toList();
  }

  @Test
  void everyItemThatIsReadIsExplained() {
    assertThat(Guide.to(FollowUpPart.ABOUT).items())
        .extracting(ColumnGuide::name)
        .containsExactlyElementsOf(HeaderReader.ITEMS);
    assertThat(Guide.to(FollowUpPart.NARRATIVE).items())
        .extracting(ColumnGuide::name)
        .contains(HeaderReader.ANALYSIS, HeaderSheets.AREA, LifecycleCells.CARRY_OVER)
        .doesNotHaveDuplicates();
  }
}
