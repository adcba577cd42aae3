package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Words;

class NamedFilesTest {

  private final Problems problems = new Problems();

  private static NamedFiles files(String... names) {
    Map<String, byte[]> held =
        Arrays.stream(names)
            .collect(Collectors.toMap(name -> name, name -> name.getBytes(StandardCharsets.UTF_8)));
    return new NamedFiles(Files.of(held));
  }

  private List<String> said() {
    return problems.all().stream().map(problem -> Words.swedish().say(problem.phrase())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mal.csv",
        "mål.csv",
        "Mål.csv",
        "MAL.CSV",
        "ma\u030al.csv",
        "goals.csv",
        "Goals.csv"
      })
  void aFileIsFoundHoweverItsNameIsSpelled(String name) {
    assertThat(files(name).find(problems, "mal.csv", "goals.csv")).contains(name);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aHeaderMayEndInEitherWay() {
    assertThat(files("Uppföljning.yml").find(problems, "uppfoljning.yaml"))
        .contains("Uppföljning.yml");
  }

  @Test
  void twoSpellingsOfOneNameAreToldOnceAndNeitherIsRead() {
    NamedFiles files = files("mal.csv", "mål.csv");
    assertThat(files.find(problems, "mal.csv")).isEmpty();
    assertThat(files.find(problems, "mal.csv")).isEmpty();
    files.remarkUnread(problems);
    assertThat(said())
        .containsExactly(
            "mal.csv: Samma fil finns med flera stavningar: mal.csv, mål.csv. Ingen av dem läses."
                + " Behåll en och ta bort eller byt namn på de andra.");
  }

  @Test
  void whatNobodyAskedForIsTold(@TempDir Path folder) throws IOException {
    for (String name : List.of("mal.csv", "kommuner.xlsx", ".DS_Store", "~$mal.xlsx", "mal.csv~")) {
      java.nio.file.Files.writeString(folder.resolve(name), "x");
    }
    java.nio.file.Files.createDirectory(folder.resolve("gammalt"));
    NamedFiles files = new NamedFiles(Files.in(folder));
    assertThat(files.find(problems, "mal.csv")).contains("mal.csv");
    files.remarkUnread(problems);
    assertThat(said())
        .containsExactly(
            "gammalt: Filen används inte och har inte lästs.",
            "kommuner.xlsx: Filen används inte och har inte lästs.");
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void whatCannotBeListedIsAskedForByName() {
    NamedFiles files =
        new NamedFiles(Files.beside(file -> NamedFilesTest.class.getResourceAsStream(file), "."));
    assertThat(files.find(problems, "nothing.csv")).isEqualTo(Optional.empty());
    files.remarkUnread(problems);
    assertThat(problems.all()).isEmpty();
  }
}
