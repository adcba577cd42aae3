package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** What is published beside an assessment says what it is, and how large. */
class DataFilesTest {

  private static final Phrase GOALS = Phrase.of("fact.status");

  @ParameterizedTest
  @CsvSource({
    "0, 1 kB, 1 kB",
    "1000, 1 kB, 1 kB",
    "1001, 2 kB, 2 kB",
    "998001, 999 kB, 999 kB",
    "999001, '1 MB', '1 MB'",
    "1250000, '1,3 MB', '1.3 MB'",
    "48000000, 48 MB, 48 MB"
  })
  void aSizeIsSaidAsPeopleReadIt(long bytes, String swedish, String english) {
    DataFile file = new DataFile("a.csv", "text/csv", GOALS, bytes, "");
    assertThat(Words.swedish().say(file.size())).isEqualTo(swedish);
    assertThat(Words.english().say(file.size())).isEqualTo(english);
  }

  @Test
  void aCopyOfWhatWasReadIsKnownByItsChecksum() {
    byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
    InputFile read = InputFile.of(GOALS, abc);
    InputFile kept = InputFile.of(GOALS, new byte[] {1});
    DataFile copy = DataFile.of("underlag-mal.csv", "text/csv", GOALS, abc);
    DataFile made = DataFile.of("resultat.csv", "text/csv", GOALS, new byte[] {2});
    DataFile described = DataFile.of("data.jsonld", "application/ld+json", GOALS, new byte[0]);
    DataFiles files = new DataFiles(List.of(made, copy, described), "kontrollsummor.sha256");

    assertThat(copy.bytes()).isEqualTo(3);
    assertThat(files.copyOf(read)).contains(copy);
    assertThat(files.copyOf(kept)).isEmpty();
    assertThat(
            files.madeOf(
                new AssessedFollowUp.Run(
                    new RuleBookStamp("a", "A", "1", "0"),
                    LocalDate.of(2015, 12, 31),
                    "direct",
                    List.of(read, kept))))
        .containsExactly(made, described);
    assertThat(files.description()).contains(described);
    assertThat(DataFiles.NONE.description()).isEmpty();
  }
}
