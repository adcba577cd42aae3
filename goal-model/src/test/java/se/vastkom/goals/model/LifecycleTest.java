package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Lifecycle.State;

class LifecycleTest {

  @Test
  void onlyTheActiveIsInForce() {
    assertThat(Lifecycle.ACTIVE.isActive()).isTrue();
    assertThat(Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED).isActive()).isFalse();
    assertThat(Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED).isActive()).isFalse();
  }

  @Test
  void reasonsAreSortedAndStatedOnce() {
    Lifecycle lifecycle =
        Lifecycle.of(State.DORMANT, new StatedDate("2015-09"))
            .because(List.of(Reason.OTHER, Reason.LACK_OF_TIME, Reason.OTHER));
    assertThat(lifecycle.reasons()).containsExactly(Reason.LACK_OF_TIME, Reason.OTHER);
    assertThat(lifecycle.date()).hasToString("2015-09");
    assertThatThrownBy(() -> lifecycle.reasons().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatEndsCanGoOnElsewhere() {
    CarryOver next = new CarryOver.ToPeriod(Period.year(2016));
    Lifecycle lifecycle =
        Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED)
            .because(List.of(Reason.APPEAL))
            .carriedOver(next);
    assertThat(lifecycle.carryOver()).isEqualTo(Optional.of(next));
    assertThat(lifecycle.reasons()).containsExactly(Reason.APPEAL);
  }

  @Test
  void theActiveHasNoReasonToEnd() {
    assertThatThrownBy(() -> Lifecycle.ACTIVE.because(List.of(Reason.LACK_OF_TIME)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "What is active has no reason to end; found [LACK_OF_TIME] and Optional.empty.");
  }

  @Test
  void theActiveIsNotCarriedOver() {
    assertThatThrownBy(() -> Lifecycle.ACTIVE.carriedOver(new CarryOver.ToForum("Rådet")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "What is active has no reason to end; found [] and Optional[ToForum[name=Rådet]].");
  }
}
