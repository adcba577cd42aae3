package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class OwnUnitTest {

  private static OwnUnit unit(String name, int row) {
    return new OwnUnit(name, "", true, Place.cell("enheter.csv", "", row, 1).wholeRow());
  }

  private static Checked<FollowUp> declaring(OwnUnit... units) {
    FollowUp.Builder draft = Example.begun();
    for (OwnUnit unit : units) {
      draft.ownUnit(unit);
    }
    return draft.check();
  }

  @Test
  void aUnitIsDeclaredOnceAndOnlyIfNobodyElseKnowsIt() {
    assertThat(declaring(unit("laddstolpar", 2)).problems()).isEmpty();
    assertThat(
            declaring(unit("laddstolpar", 2), unit("kronor", 3), unit("laddstolpar", 4))
                .problems()
                .stream()
                .map(one -> Words.swedish().say(one.phrase())))
        .containsExactly(
            "enheter.csv rad 3: Enheten kronor finns redan i ordlistan, som säger om värden i den"
                + " läggs ihop. Ta bort raden.",
            "enheter.csv rad 4: Enheten laddstolpar står två gånger bland uppföljningens egna,"
                + " först enheter.csv rad 2. Ta bort den ena.");
  }

  @Test
  void aUnitHasAName() {
    assertThatThrownBy(() -> unit(" ", 2)).hasMessage("Expected a unit with a name.");
  }
}
