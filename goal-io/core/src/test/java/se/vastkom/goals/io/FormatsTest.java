package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.csv.CsvWriter;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.io.text.TextWriter;
import se.vastkom.goals.words.Words;

class FormatsTest {

  @TempDir private Path folder;

  @Test
  void readsAFolderAndAJsonFile() throws java.io.IOException {
    Path json = Files.write(folder.resolve("a.json"), new JsonWriter().write(Sample.followUp()));

    assertThat(FollowUps.read(json).orThrow()).isEqualTo(Sample.followUp());
    assertThat(
            FollowUps.read(TestFolder.resource(FormatsTest.class, "folder/good")).orThrow().goals())
        .hasSize(13);
  }

  @Test
  void saysThatThePathIsMissing() {
    assertThat(Said.of(FollowUps.read(folder.resolve("nowhere"))))
        .containsExactly(
            "nowhere: Filen finns inte. Kontrollera namnet och mappen.",
            "nowhere: There is no such file. Check the name and the folder.");
  }

  @Test
  void saysWhichFormatsAreKnown() throws java.io.IOException {
    Path file = Files.writeString(folder.resolve("a.doc"), "x");

    assertThat(Said.of(FollowUps.read(file)))
        .containsExactly(
            "a.doc: Det här kan inte läsas som en uppföljning. Ange mappen med uppfoljning.yaml, mal.csv"
                + " och utfall.csv, en JSON-fil som malvakt har skrivit, eller en publicerad sida"
                + " sparad som text (.txt). Kända format: json, mapp.",
            "a.doc: This cannot be read as a follow-up. Give the folder with uppfoljning.yaml, mal.csv"
                + " and utfall.csv, a JSON file that malvakt wrote, or a published page saved as text"
                + " (.txt). Known formats: json, mapp.");
  }

  @Test
  void writesEachFormatByItsName() {
    assertThat(AssessedFollowUps.formats()).containsExactly("csv", "json", "text");
    for (AssessmentWriter writer : List.of(new CsvWriter(), new JsonWriter(), new TextWriter())) {
      assertThat(AssessedFollowUps.write(Sample.assessed(), writer.name(), Words.swedish()))
          .isEqualTo(writer.write(Sample.assessed(), Words.swedish()));
    }
  }

  @Test
  void refusesAFormatThatNobodyWrites() {
    assertThatThrownBy(() -> AssessedFollowUps.write(Sample.assessed(), "pdf", Words.swedish()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one of the formats [csv, json, text]; found 'pdf'.");
  }
}
