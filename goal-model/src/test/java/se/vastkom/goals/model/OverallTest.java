package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Overall.Scope;

/** What a follow-up may ask to have weighed together. */
class OverallTest {

  @Test
  void eachScopeIsOfAreasOfTheWholeOrOfBoth() {
    assertThat(Overall.NONE.isOfAreas() || Overall.NONE.isOfWhole()).isFalse();
    Overall areas = new Overall(Optional.of(Scope.AREAS), "");
    assertThat(areas.isOfAreas()).isTrue();
    assertThat(areas.isOfWhole()).isFalse();
    Overall whole = new Overall(Optional.of(Scope.WHOLE), "Det går bra.");
    assertThat(whole.isOfAreas()).isFalse();
    assertThat(whole.isOfWhole()).isTrue();
    Overall both = new Overall(Optional.of(Scope.BOTH), "Det går bra.");
    assertThat(both.isOfAreas() && both.isOfWhole()).isTrue();
    assertThat(both.unsaid()).isEqualTo(new Overall(Optional.of(Scope.BOTH), ""));
  }

  @Test
  void aMotivationIsOfTheWhole() {
    Optional<Scope> areas = Optional.of(Scope.AREAS);
    assertThatThrownBy(() -> new Overall(areas, "Det går bra."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected no motivation where the whole is not weighed; found 'Det går bra.'.");
    assertThatThrownBy(() -> new Overall(Optional.empty(), "Det går bra."))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
