package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** The sentence of a verdict: the rule's own words, the border and its decision, the figures. */
class VerdictSentenceTest {

  private static final LocalDate DAY = LocalDate.of(2016, 12, 31);
  private static final String PARAMETERS = "parametrar.csv";

  @Test
  void theRuleSpeaksFirstThenItsBorderWithTheDecisionThenTheFigures() {
    RuleBook book =
        changed(
            "vansbro-2019",
            PARAMETERS,
            "gult;80 %;alltid;;Vansbro kommun, årsredovisning 2019, avsnittet Måluppfyllelse",
            "gult;75 %;alltid;;styrelsen 2016-06-15 § 42");
    assertThat(said(book, 25, counted(20, "kommuner")))
        .isEqualTo(
            "Delvis uppfyllt: Gult: minst 75 % av målvärdet – gränsen för måluppfyllelse är minst"
                + " 75 %, styrelsen 2016-06-15 § 42; 20 av 25 kommuner, 80 % av målet (regel V3,"
                + " status.csv rad 5).");
  }

  @Test
  void theBorderAndItsDecisionAreAlsoToldApart() {
    RuleBook book =
        changed(
            "vansbro-2019",
            PARAMETERS,
            "gult;80 %;alltid;;Vansbro kommun, årsredovisning 2019, avsnittet Måluppfyllelse",
            "gult;75 %;alltid;;styrelsen 2016-06-15 § 42");

    Finding partly = finding(book, 25, counted(20, "kommuner"));
    Finding met = finding(RuleBooks.shipped("vastkom-2015"), 25, counted(25, "kommuner"));

    assertThat(partly.borders())
        .extracting(border -> Words.swedish().say(border).replace('\u00a0', ' '))
        .containsExactly("gränsen för måluppfyllelse är minst 75 %");
    assertThat(partly.decisions())
        .extracting(decision -> Words.swedish().say(decision))
        .containsExactly("styrelsen 2016-06-15 § 42");
    assertThat(met.borders()).isEmpty();
    assertThat(met.decisions()).isEmpty();
  }

  @Test
  void whereARuleRefusesToJudgeTheFactsItAskedAboutAreTheReason() {
    Observation planned =
        counted(30, "kommuner").withStrength(EvidenceStrength.PLANNED).withRespondents(47);
    assertThat(said(RuleBooks.shipped("strikt-underlag"), 25, planned))
        .isEqualTo(
            "Ej bedömt: Utfallet 30 säger inte hur mycket som är gjort – läge aktivt, nått ja,"
                + " underlagets styrka planerat; 30 kommuner; målet är minst 25 kommuner (regel S7,"
                + " status.csv rad 9).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5   | 17  | Uppfyllt: Målet är nått – 17 kommuner; målet var minst 5 (340 %) (regel S2, status.csv rad 4).
          49  | 49  | Uppfyllt: Målet är nått – 49 av 49 kommuner, 100 % av målet (regel S2, status.csv rad 4).
          49  | 24  | Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5).
          25  | 0   | Ej uppfyllt: Inget är gjort – gränsen för måluppfyllelse är högst 0 %; 0 av 25 kommuner, 0 % av målet (regel S4, status.csv rad 6).
          """)
  void aVerdictIsSaidInWordsOneCanPublish(long target, long outcome, String sentence) {
    assertThat(said(RuleBooks.shipped("vastkom-2015"), target, counted(outcome, "kommuner")))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          250         | 249        | 99,6 % av målet
          5000        | 1          | 0,02 % av målet
          1000000000  | 999999999  | strax under 100 % av målet
          1000000000  | 1          | strax över 0 % av målet
          """)
  void noShareIsRoundedToAllOrNothing(long target, long outcome, String share) {
    assertThat(said(RuleBooks.shipped("vastkom-2015"), target, counted(outcome, "projekt")))
        .contains(", " + share + " (regel S3");
  }

  @Test
  void anExplanationShowsParametersOfTheDayAndAnUnknownOneIsAnErrorAtItsCell() {
    Map<String, byte[]> files = files("vansbro-2019");
    files.put("status.csv", text(files, "status.csv").replace("{$gult}", "{$gul}").getBytes(UTF));
    Checked<RuleBook> read = RuleBooks.read(Files.of(files), GoalFacts.standard().vocabulary());
    assertThat(read.problems())
        .extracting(problem -> Words.swedish().say(problem.phrase()))
        .containsExactly(
            "status.csv rad 5 kolumn G: Parametern {$gul} finns inte. Kända parametrar: {$gult}."
                + " Rätta namnet, eller lägg till den bland parametrarna. Menade du \"{$gult}\"?",
            "status.csv rad 6 kolumn G: Parametern {$gul} finns inte. Kända parametrar: {$gult}."
                + " Rätta namnet, eller lägg till den bland parametrarna. Menade du \"{$gult}\"?");
  }

  @Test
  void noSentenceOfRandomGoalsContradictsItsBorder() {
    readBack(500, 1);
  }

  @Test
  @Tag("campaign")
  void noSentenceOfTenThousandRandomGoalsContradictsItsBorder() {
    readBack(10_000, 2);
  }

  private static final Charset UTF = StandardCharsets.UTF_8;
  private static final String NUMBER = "([\u2212\\d\u00a0,]+)";
  private static final Pattern BORDER =
      Pattern.compile("gränsen för måluppfyllelse är (minst|mindre än) " + NUMBER + " %");
  private static final Pattern SHARE =
      Pattern.compile("(strax under |strax över |≈ )?" + NUMBER + " %(?: av målet|\\))");
  private static final Pattern BELOW = Pattern.compile("; " + NUMBER + " av " + NUMBER + " kronor");
  private static final Pattern ABOVE =
      Pattern.compile(NUMBER + " kronor; målet var minst " + NUMBER + " \\(");

  /** Reads the numbers back out of the sentences, and holds them to the border and the status. */
  private static void readBack(int goals, long seed) {
    Random random = new Random(seed);
    List<String> borders = List.of("80", "75", "66,67", "99,5", "33,333333", "12,3456789", "100");
    for (int left = goals; left > 0; left -= 50) {
      String border = borders.get(random.nextInt(borders.size()));
      RuleBook book = changed("vansbro-2019", PARAMETERS, "gult;80 %", "gult;" + border + " %");
      for (Assessment assessment : assess(book, random, new BigDecimal(border.replace(',', '.')))) {
        holds(assessment);
      }
    }
  }

  private static void holds(Assessment assessment) {
    String sentence = Words.swedish().sayFirst(assessment.statusFinding().sentence());
    boolean isMet = assessment.status() == Status.UPPFYLLT;
    Matcher share = found(SHARE, sentence, isMet ? 0 : sentence.indexOf("; "));
    BigDecimal shown = number(share.group(2));
    int side = share.group(1) == null ? 0 : share.group(1).startsWith("strax under") ? -1 : 1;
    side = "≈ ".equals(share.group(1)) ? 0 : side;
    Ratio exact = assessment.evidence().attainment().value().orElseThrow().inPercent();
    assertThat(exact.minus(Ratio.of(shown)).rounded(1, RoundingMode.DOWN).abs())
        .as(sentence)
        .isLessThanOrEqualTo(new BigDecimal("0.5"));
    Matcher sides = (sentence.contains("målet var") ? ABOVE : BELOW).matcher(sentence);
    if (sides.find()) {
      int compared = number(sides.group(1)).compareTo(number(sides.group(2)));
      assertThat(compared > 0).as(sentence).isEqualTo(sentence.contains("målet var"));
      assertThat(compared >= 0).as(sentence).isEqualTo(isMet);
    }
    int toAll = compare(shown, side, new BigDecimal(100));
    assertThat(toAll >= 0).as(sentence).isEqualTo(isMet);
    if (!isMet) {
      Matcher border = found(BORDER, sentence, 0);
      boolean isAtLeast = border.group(1).equals("minst");
      assertThat(isAtLeast).as(sentence).isEqualTo(assessment.status() == Status.DELVIS);
      assertThat(compare(shown, side, number(border.group(2))) >= 0)
          .as(sentence)
          .isEqualTo(isAtLeast);
    }
  }

  /** Compares a shown number, or one just below or above it, with a border. */
  private static int compare(BigDecimal shown, int side, BigDecimal border) {
    int compared = shown.compareTo(border);
    return compared == 0 ? side : compared;
  }

  private static Matcher found(Pattern pattern, String sentence, int from) {
    Matcher matcher = pattern.matcher(sentence);
    assertThat(matcher.find(Math.max(from, 0))).as(sentence).isTrue();
    return matcher;
  }

  private static BigDecimal number(String written) {
    return new BigDecimal(written.replace("\u00a0", "").replace('\u2212', '-').replace(',', '.'));
  }

  private static List<Assessment> assess(RuleBook book, Random random, BigDecimal border) {
    FollowUp.Builder followUp = builder();
    for (int i = 0; i < 50; i++) {
      long target = (long) Math.pow(10, random.nextInt(12)) + random.nextInt(50);
      BigDecimal near =
          new BigDecimal(target).multiply(border).movePointLeft(2).setScale(0, RoundingMode.FLOOR);
      long outcome =
          switch (random.nextInt(4)) {
            case 0 -> Math.max(0, near.longValueExact() + random.nextInt(3) - 1);
            case 1 -> Math.max(0, target + random.nextInt(3) - 1);
            case 2 -> random.nextInt(3);
            default -> random.nextLong(2 * target + 1);
          };
      String id = "a-" + i;
      followUp
          .goal(Goal.of(id, "a", "Mål", new Target.AtLeast(Quantity.of(target, "kronor"))))
          .observation(
              Observation.of(
                  id, new Outcome.Amount(Quantity.of(outcome, "kronor"), Outcome.Basis.COUNTED)));
    }
    return assessor(book).assess(followUp.check().orThrow()).orThrow().assessments();
  }

  private static Assessor assessor(RuleBook book) {
    return Assessor.using(book, new DirectEngine()).asOf(DAY);
  }

  private static FollowUp.Builder builder() {
    return FollowUp.builder(
            new FollowUp.Header(
                "prov", "Prov", "", "", Period.year(2016), Population.vastraGotaland()))
        .area(FocusArea.of("a", "Område"));
  }

  private static Observation counted(long outcome, String unit) {
    return Observation.counted("a-1", outcome, unit);
  }

  private static String said(RuleBook book, long target, Observation observation) {
    return Words.swedish()
        .sayFirst(finding(book, target, observation).sentence())
        .replace('\u00a0', ' ');
  }

  private static Finding finding(RuleBook book, long target, Observation observation) {
    String unit = ((Outcome.Amount) observation.outcome()).quantity().unit();
    FollowUp followUp =
        builder()
            .goal(Goal.of("a-1", "a", "Mål", new Target.AtLeast(Quantity.of(target, unit))))
            .observation(observation)
            .check()
            .orThrow();
    return assessor(book).assess(followUp).orThrow().assessments().get(0).statusFinding();
  }

  private static RuleBook changed(String book, String file, String from, String to) {
    Map<String, byte[]> files = files(book);
    assertThat(text(files, file)).contains(from);
    files.put(file, text(files, file).replace(from, to).getBytes(UTF));
    return RuleBooks.read(Files.of(files), GoalFacts.standard().vocabulary()).orThrow();
  }

  private static Map<String, byte[]> files(String book) {
    return new TreeMap<>(RuleBooks.files(RuleBooks.shipped(book)));
  }

  private static String text(Map<String, byte[]> files, String file) {
    return new String(files.getOrDefault(file, new byte[0]), UTF);
  }
}
