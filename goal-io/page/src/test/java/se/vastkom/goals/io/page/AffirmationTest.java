package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;

/** A comment gives an outcome only where each word of it is known to affirm one. */
class AffirmationTest {

  private static final GoalId FIRST = new GoalId("omradet-1");
  private static final Set<String> OPEN = Set.of("bortfall", "publicerat");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");

  /** A sentence with its goal, and how its outcome is read. */
  record Sentence(String goal, String value, String share, String comment, String reading) {

    Sentence with(String other) {
      return new Sentence(goal, value, share, other, reading);
    }

    String read() {
      String page =
          "Prov i Västra Götaland 2022\n\nMål 2022\n\nVärde\n\nResultat\n\nKommentar\n\nOmrådet\n\n"
              + String.join("\n\n", goal, value, share, comment)
              + "\n";
      FollowUp followUp =
          FollowUps.read("sida.txt", page.getBytes(StandardCharsets.UTF_8)).orThrow();
      return Told.outcome(followUp, FIRST);
    }
  }

  static List<Sentence> sentences() throws IOException {
    return Files.readAllLines(TestFolder.resource(AffirmationTest.class, "intygande.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Sentence(cells[0], cells[1], cells[2], cells[3], cells[4]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsAPlainSentence(Sentence sentence) {
    assertThat(sentence.read()).isEqualTo(sentence.reading());
  }

  /** Of sixty plain sentences at most three are open, and none is read as another number. */
  @Test
  void readsNearlyAllPlainSentences() throws IOException {
    assertThat(sentences()).hasSize(60);
    assertThat(sentences().stream().filter(one -> OPEN.contains(one.reading())))
        .hasSizeLessThanOrEqualTo(3);
  }

  /** The ways in which a sentence stops affirming, by a word that the lexicon does not have. */
  enum Condition {
    VERB {
      @Override
      List<String> broken(Sentence sentence) {
        return replaced(sentence, Condition::isVerb, "glimmar");
      }
    },
    SUBJECT {
      @Override
      List<String> broken(Sentence sentence) {
        return replaced(sentence, word -> Condition.isSubject(sentence, word), "grunkor");
      }
    },
    UNIT {
      @Override
      List<String> broken(Sentence sentence) {
        Matcher unit =
            Pattern.compile("(?iu)(\\d|\\bsju |\\bfem |\\bfyra )( ?%| ?procent| ?\\p{L}+)")
                .matcher(sentence.comment());
        return unit.find() ? List.of(unit.replaceAll("$1 burkar")) : List.of();
      }
    },
    TENSE {
      @Override
      List<String> broken(Sentence sentence) {
        return replaced(sentence, Condition::isVerb, "ska");
      }
    },
    POPULATION {
      @Override
      List<String> broken(Sentence sentence) {
        String open = sentence.comment().replaceFirst("[.]$", "");
        return List.of(open + " i Grönköping.", "I Grönköping gäller: " + sentence.comment());
      }
    };

    abstract List<String> broken(Sentence sentence);

    private static boolean isVerb(String word) {
      return Lexicon.has(word, "states", "deed");
    }

    private static boolean isSubject(Sentence sentence, String word) {
      return Subject.of(sentence.goal()).has(word)
          && !isVerb(word)
          && !Lexicon.has(word, "neutral")
          && Nouns.known(word).isEmpty()
          && new Tokens(word).number(0).isEmpty();
    }

    private static List<String> replaced(Sentence sentence, Predicate<String> which, String by) {
      List<String> all = new ArrayList<>();
      Matcher words = WORD.matcher(sentence.comment());
      while (words.find()) {
        if (which.test(words.group().toLowerCase(Locale.ROOT))) {
          all.add(
              sentence.comment().substring(0, words.start())
                  + by
                  + sentence.comment().substring(words.end()));
        }
      }
      return all;
    }
  }

  /** Every sentence with every condition broken, but those whose printed figures agree. */
  @ParameterizedTest
  @MethodSource("sentences")
  void leavesASentenceOpenThatDoesNotAffirm(Sentence sentence) {
    for (Condition condition : Condition.values()) {
      List<String> broken = sentence.share().equals("-") ? condition.broken(sentence) : List.of();
      for (String comment : broken) {
        assertThat(sentence.with(comment).read()).as("%s: %s", condition, comment).isIn(OPEN);
      }
    }
  }

  @Test
  void breaksEachConditionOften() throws IOException {
    for (Condition condition : Condition.values()) {
      assertThat(sentences().stream().filter(one -> !condition.broken(one).isEmpty()))
          .as(condition.name())
          .hasSizeGreaterThan(35);
    }
  }

  /** A piece of a comment, and whether it affirms a number of municipalities. */
  record Part(String text, boolean isKnown, int affirmed) {}

  private static final List<String> OTHERS =
      List.of(
          "%d kommuner planerar att ta fram en.",
          "Ytterligare %d kommuner är på väg.",
          "%d kommuner saknar plan.",
          "%d kommuner har svarat.",
          "Förra året hade %d kommuner en plan.",
          "2021 hade %d kommuner en plan.",
          "Målet är %d kommuner.",
          "I riket är det %d kommuner.");
  private static final List<String> AFFIRMING =
      List.of(
          "%d kommuner har en plan.",
          "Nu har %d kommuner en plan.",
          "Totalt %d kommuner.",
          "Enligt enkäten har %d kommuner en plan.");

  @Provide
  Arbitrary<List<Part>> comments() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(2, 49);
    Arbitrary<Part> affirming =
        Arbitraries.of(AFFIRMING)
            .flatMap(text -> numbers.map(n -> new Part(text.formatted(n), true, n)));
    Arbitrary<Part> others =
        Arbitraries.of(OTHERS)
            .flatMap(text -> numbers.map(n -> new Part(text.formatted(n), true, 0)));
    Arbitrary<Part> unknown =
        Arbitraries.strings()
            .withChars("bcdfghjklmnpqrtvwxz")
            .ofMinLength(4)
            .ofMaxLength(9)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .flatMap(
                words ->
                    numbers.map(
                        n -> new Part(n + " kommuner " + String.join(" ", words) + ".", false, 0)));
    Arbitrary<Part> lexical =
        Arbitraries.of(lexicalWords())
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .flatMap(
                words ->
                    numbers.map(
                        n -> new Part(n + " kommuner " + String.join(" ", words) + ".", true, n)));
    return Arbitraries.oneOf(affirming, others, unknown, lexical).list();
  }

  /** Words of the lexicon's lists that affirm and that do not. */
  private static List<String> lexicalWords() {
    return Stream.of("states", "deed", "neutral", "compared", "denial-word", "numbered")
        .filter(Lexicon.LISTS.keySet()::contains)
        .flatMap(list -> Lexicon.words(list).stream())
        .toList();
  }

  /** The reading is one of the numbers that something affirms, or open. */
  @Tag("slow")
  @Property
  void aReadingIsNeverBetterThanTheAffirmedFacts(
      @ForAll("comments") @Size(min = 1, max = 4) List<Part> parts) {
    String comment = String.join(" ", parts.stream().map(Part::text).toList());
    String read = new Sentence("Minst 25 kommuner har en plan", "25", "-", comment, "").read();

    List<String> affirmed =
        parts.stream()
            .filter(part -> part.affirmed() > 0)
            .map(part -> "räknat " + part.affirmed() + " kommuner")
            .toList();
    boolean allKnown = parts.stream().allMatch(Part::isKnown);
    if (allKnown && !affirmed.isEmpty()) {
      assertThat(read).as(comment).isIn(Stream.concat(OPEN.stream(), affirmed.stream()).toList());
    } else {
      assertThat(read).as(comment).isIn(OPEN);
    }
  }
}
