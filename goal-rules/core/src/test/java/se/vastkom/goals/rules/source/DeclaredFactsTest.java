package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.RandomBooks;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.words.Words;

/** What a sheet of facts may say, and that both forms of a book say it again. */
class DeclaredFactsTest {

  private static final String HEADINGS = "uppgift;roll;typ;enhet;ord;minst;högst;medför\n";

  private static Checked<RuleBook> read(String facts, String table) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(
        "regelverk.yaml",
        """
        regelverk: prov
        namn: Prov
        version: "1"
        tabeller:
          - tabell: avgift
            fil: avgift.csv
            träffprincip: F
        """
            .getBytes(StandardCharsets.UTF_8));
    files.put("uppgifter.csv", facts.getBytes(StandardCharsets.UTF_8));
    files.put("avgift.csv", table.getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files));
  }

  private static RuleBook book(String facts) {
    return read(HEADINGS + "avgift;slutsats;tal;kr;;;;\n" + facts, "regel;avgift\nA;20 kr\n")
        .orThrow();
  }

  /** Checks that a book is the same in both forms, and returns what its facts imply. */
  private static List<String> implied(RuleBook book) {
    assertThat(RuleBooks.read(Files.of(RuleBooks.files(book))).orThrow().canonical())
        .isEqualTo(book.canonical());
    assertThat(RuleBooks.read("bok.xlsx", RuleBooks.workbook(book)).orThrow().canonical())
        .isEqualTo(book.canonical());
    return book.vocabulary().implications().stream().map(Implication::toString).toList();
  }

  @Test
  void limitsAreOneStatementAndOthersAreKeptBesideThem() {
    assertThat(implied(book("tid;;tal;timmar;;0;24;finns => tid: >= 5\n")))
        .containsExactly("tid finns => tid [0..24]", "tid finns => tid >= 5");
    assertThat(implied(book("tid;;tal;timmar;;0;;finns => tid: <= 24\n")))
        .containsExactly("tid finns => tid >= 0", "tid finns => tid <= 24");
  }

  @Test
  void aSheetMayBeOlderThanSomeWordsOfAStandardFact() {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(RuleBooks.template()));
    files.put(
        "uppgifter.csv",
        "uppgift;typ;ord\nmåltyp;ord;minst = at least\n".getBytes(StandardCharsets.UTF_8));

    assertThat(RuleBooks.read(Files.of(files)).orThrow().canonical())
        .isEqualTo(RuleBooks.template().canonical());
  }

  /** A soft hyphen shows only where a line breaks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "HIDDEN;;tal;;;;; ! uppgifter.csv rad 3 kolumn A: Uppgiften saknar namn. Skriv ett.",
        "zon;;ord;;inne=HIDDEN;;; ! uppgifter.csv rad 3 kolumn E: \"inne=HIDDEN\" kan inte läsas som"
            + " ett ord, eller ett ord och dess engelska. Skriv till exempel låg = low; hög = high."
      })
  void whatNobodySeesIsNoName(String row, String said) {
    Checked<RuleBook> read =
        read(
            HEADINGS + "avgift;slutsats;tal;kr;;;;\n" + row.replace("HIDDEN", "\u00ad") + "\n",
            "regel;avgift\nA;20 kr\n");
    assertThat(read.problems().stream().map(Problem::phrase).map(Words.swedish()::say))
        .containsExactly(said.replace("HIDDEN", "\u00ad"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inne eller", "eller", "out or", "nor", "inne nor ute", "varken ute"})
  void aWordThatWouldDivideANegatedCellIsUnusable(String word) {
    Checked<RuleBook> read =
        read(
            HEADINGS + "avgift;slutsats;tal;kr;;;;\nzon;;ord;;\"" + word + "; ute\";;;\n",
            "regel;avgift\nA;20 kr\n");
    assertThat(read.problems().stream().map(Problem::phrase).map(Words.swedish()::say))
        .containsExactly(
            "uppgifter.csv rad 3 kolumn E: \""
                + word
                + "\" kan inte vara ett ord, för i en cell betyder det något annat. Välj ett ord utan"
                + " tecken som jämför, och annat än saknas, finns och eller.");
  }

  @Test
  void whatIsSaidTwiceIsOneStatement() {
    assertThat(implied(book("tid;;tal;timmar;;0;;finns => tid: >= 0 timmar\n")))
        .containsExactly("tid finns => tid >= 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "ja => zon: A & B ! sant ja => zon A & B",
        "ja & zon: A & B => tid: finns ! sant ja & zon A & B => tid finns",
        "ja => zon: låg | hög ! sant ja => zon låg | hög",
        "ja => zon: låg | hög | nej => tid: finns ! sant ja => zon låg | hög; sant nej => tid finns",
        "ja => a: b: > 5 ! sant ja => a: b > 5",
        "sant: ja => tid: finns ! sant ja => tid finns",
        "alltid => tid: finns ! => tid finns"
      })
  void aWordOrNameMayHaveTheSignsOfAStatement(String statements, String implied) {
    RuleBook book =
        book(
            "zon;;ord;;A & B; ;;\n".replace("A & B; ", "\"A & B; låg | hög; alltid\";")
                + "tid;;tal;timmar;;;;\na: b;;tal;;;;;\nsant;;ja/nej;;;;;"
                + statements
                + "\n");
    assertThat(String.join("; ", implied(book)).strip()).isEqualTo(implied);
  }

  @Test
  void aWordMayBeCalledAsWhatAlwaysHolds() {
    String facts = "zon;;ord;;\"alltid; ibland\";;;zon: alltid => tid: finns\ntid;;tal;;;;;\n";
    assertThat(implied(book(facts))).containsExactly("zon alltid => tid finns");
    RuleBook always =
        book(
            facts
                .replace("zon: alltid => tid: finns", "")
                .replace("tid;;tal;;;;;", "tid;;tal;;;;;alltid => zon: finns"));
    assertThat(implied(always)).containsExactly(" => zon finns");
  }

  @Test
  void aNameIsTheSameHoweverItsLettersAreComposed() {
    String apart = Normalizer.normalize("är på", Normalizer.Form.NFD);
    RuleBook book =
        read(
                HEADINGS + "avgift;slutsats;tal;kr;;;;\n" + apart + ";;ord;;" + apart + ";;;\n",
                "regel;" + apart + ";avgift\nA;" + apart + ";20 kr\n")
            .orThrow();
    assertThat(book.vocabulary().inputs()).extracting(Fact::key).containsExactly("är på");
    assertThat(implied(book)).isEmpty();
  }

  @Test
  void commentsAmongFactsAreKept() {
    RuleBook book = book("tid;;tal;timmar;;;;\n# mellan\nzon;;text;;;;;\n# sist\n");
    assertThat(book.comments(Comment.FACTS))
        .containsExactly(
            new Comment(Comment.FACTS, 2, "mellan"), new Comment(Comment.FACTS, 3, "sist"));
    assertThat(implied(book)).isEmpty();
  }

  /** Whatever stands in a few cells, it is told, or both forms say it again. */
  @Property
  void noCellStopsTheReader(@ForAll Random random) {
    RandomBooks books = new RandomBooks(random);
    List<List<String>> lines =
        new ArrayList<>(
            Stream.of(
                    HEADINGS.strip(),
                    "avgift;slutsats;tal;kr;;;;",
                    "zon;;ord;;inne, ute;;;inne => tid: finns",
                    "tid;uppgift;heltal;h;;0;24;> 3 & zon: ute => dag: finns",
                    "dag;;dag;;;2020-01-01;;alltid => tid: < 20",
                    "not;;text;;;;;a => sant: ja",
                    "sant;;ja eller nej;;;;;")
                .<List<String>>map(line -> new ArrayList<>(List.of(line.split(";", -1))))
                .toList());
    lines.get(2).set(4, "inne; ute");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<String> line = lines.get(random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(6));
      List<String> other = lines.get(1 + random.nextInt(6));
      int column = random.nextInt(line.size());
      String cell = line.get(column);
      line.set(
          column,
          switch (random.nextInt(4)) {
            case 0 -> books.text();
            case 1 -> other.get(random.nextInt(other.size()));
            case 2 -> cell + books.text();
            default -> cell + "; " + books.text() + "\n" + other.get(7);
          });
    }
    String facts = new String(Csv.write(lines, Csv.Form.SWEDISH_EXCEL), StandardCharsets.UTF_8);
    Checked<RuleBook> read = read(facts, "regel;avgift\nA;20 kr\n");
    assertThat(read.problems())
        .allMatch(problem -> problem.place().form() != Place.Form.NOWHERE)
        .noneMatch(problem -> Words.swedish().say(problem.phrase()).isBlank());
    read.value().ifPresent(DeclaredFactsTest::implied);
  }

  @Test
  void aNameMayHaveAnOpeningBracketBesideItsUnit() {
    RuleBook book =
        read(
                HEADINGS + "avgift;slutsats;tal;kr;;;;\ntid [h;;tal;timmar;;;;\n",
                "regel;tid [h (timmar);avgift\nA;> 2;20 kr\n")
            .orThrow();
    assertThat(book.tables().get(0).inputs()).extracting(Fact::key).containsExactly("tid [h");
    assertThat(implied(book)).isEmpty();
  }
}
