package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.Mutation;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

@Tag("slow")
class RandomPagesTest {

  @Property
  void readsWhatIsKnownToBeThere(@ForAll long seed) throws IOException {
    RandomPage page = new RandomPage(new Random(seed));

    assertThat(Told.of(read(page.bytes()).orThrow())).isEqualTo(page.expected());
  }

  @Property
  void whateverBefallsAPageIsReadOrRefusedWithAPlaceWithinIt(
      @ForAll long seed, @ForAll("mutations") @Size(min = 1, max = 4) List<Mutation> mutations)
      throws IOException {
    byte[] bytes = new RandomPage(new Random(seed)).bytes();
    for (Mutation mutation : mutations) {
      bytes = mutation.of(bytes);
    }
    int lines = 1 + new String(bytes, StandardCharsets.UTF_8).split("\\R", -1).length;

    for (Problem problem : read(bytes).problems()) {
      assertThat(problem.place().row()).isBetween(0, lines);
      assertThat(Words.swedish().say(problem.phrase())).isNotBlank();
      assertThat(Words.english().say(problem.phrase())).isNotBlank();
    }
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.any().list();
  }

  private static Checked<FollowUp> read(byte[] text) throws IOException {
    Path file = Files.createTempFile("sida", ".txt");
    try {
      return FollowUps.read(Files.write(file, text));
    } finally {
      Files.delete(file);
    }
  }
}
