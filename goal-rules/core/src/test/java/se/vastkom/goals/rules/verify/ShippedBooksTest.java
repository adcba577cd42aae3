package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

class ShippedBooksTest {

  @ParameterizedTest
  @FieldSource("se.vastkom.goals.rules.source.RuleBooks#SHIPPED")
  void everyShippedBookIsClean(String id) {
    assertThat(
            Verifier.standard().verify(RuleBooks.shipped(id)).stream()
                .map(defect -> Words.swedish().say(defect.phrase())))
        .isEmpty();
  }
}
