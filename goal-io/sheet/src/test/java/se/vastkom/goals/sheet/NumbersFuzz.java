package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** Fuzzes numbers: whatever can be read is written by its own means, and reads the same again. */
class NumbersFuzz {

  private static final Place HERE = Place.cell("a.csv", "", 1, 1);

  @FuzzTest
  void numbers(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Checked<Ratio> number = Numbers.read(HERE, text);
    Checked<Numbers.WithUnit> withUnit = Numbers.readWithUnit(HERE, text);

    Said.isFitToRead(number, text);
    Said.isFitToRead(withUnit, text);
    number.value().ifPresent(read -> readsBack(read, withUnit));
    withUnit
        .value()
        .ifPresent(
            read -> {
              assertThat(Numbers.looksLikeNumber(text)).isTrue();
              assertThat(read.unit()).isEqualTo(read.unit().strip());
            });
  }

  private static void readsBack(Ratio number, Checked<Numbers.WithUnit> withUnit) {
    assertThat(withUnit.orThrow()).isEqualTo(new Numbers.WithUnit(number, ""));
    String plain = number.decimal().orElseThrow().toPlainString();
    assertThat(Numbers.read(HERE, plain).orThrow()).isEqualTo(number);
    // Words show at most two decimals, and then only those.
    if (number.inPercent().isWhole()) {
      assertThat(Numbers.read(HERE, Words.swedish().number(number)).orThrow()).isEqualTo(number);
    }
  }
}
