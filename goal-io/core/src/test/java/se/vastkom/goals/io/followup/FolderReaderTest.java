package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.Mutation;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class FolderReaderTest {

  private static final Path GOOD = TestFolder.resource(FolderReaderTest.class, "good");
  private static final Path KEPT = Path.of("src/test/resources/se/vastkom/goals/io/followup/bad");
  private static final Path BAD = TestFolder.resource(FolderReaderTest.class, "bad");

  /** The files of the good folder, read once; the tests damage copies of them. */
  private static final Map<String, byte[]> GOOD_FILES =
      TestFolder.list(GOOD).stream()
          .collect(
              java.util.stream.Collectors.toMap(
                  file -> file.getFileName().toString(), TestFolder::bytes));

  private static Checked<FollowUp> read(Path folder) {
    return new FolderReader().read(folder);
  }

  // --- what a folder holds

  @Test
  void readsEveryColumnAndEveryKindOfTargetAsTheSameBuiltInCode() {
    Checked<FollowUp> read = read(GOOD);

    assertThat(Said.of(read)).isEmpty();
    assertThat(read.orThrow()).isEqualTo(builtInCode());
  }

  @Test
  void readsTheSameFromEnglishHeadingsAndWordsAndCommas() {
    Checked<FollowUp> read = read(TestFolder.resource(FolderReaderTest.class, "good-english"));

    assertThat(Said.of(read)).isEmpty();
    assertThat(read.orThrow()).isEqualTo(builtInCode());
  }

  @Test
  void readsTheSameWhereOptionalFilesAreLeftOut() {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      assertThat(Said.of(read(folder.path()))).isEmpty();
      assertThat(read(folder.path()).orThrow().judgements()).isEmpty();
      assertThat(read(folder.path()).orThrow().narrative()).isEmpty();
    }
  }

  private static FollowUp builtInCode() {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "pahittad-2015",
                    "Påhittad uppföljning",
                    "Påhittade förbundet",
                    "Påhittad enkät 2015",
                    new Period(2015, Period.Length.HALF_YEAR, 2),
                    Population.vastraGotaland()))
            .area(FocusArea.of("arkiv", "Arkiv"))
            .area(
                new FocusArea(
                    new AreaId("moten"),
                    "Möten",
                    Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2015-09"))
                        .because(List.of(Lifecycle.Reason.LACK_OF_TIME, Lifecycle.Reason.OTHER))
                        .carriedOver(new Lifecycle.CarryOver.ToPeriod(Period.year(2016)))))
            .area(
                new FocusArea(
                    new AreaId("data"),
                    "Öppna data",
                    Lifecycle.of(Lifecycle.State.ACTIVE, new StatedDate("2014"))));
    goals().forEach(builder::goal);
    observations().forEach(builder::observation);
    municipal().forEach(builder::response);
    builder
        .sourceSign(new SourceSign("grön ring", "uppfyllt"))
        .sourceSign(new SourceSign("☺", "nöjda kommuner, inget mål"));
    builder.judgement(
        new Judgement(
            new GoalId("arkiv-1"),
            "På god väg",
            "styrelsen",
            new StatedDate("2016-02-01"),
            "Enkäten visar det"),
        Place.NOWHERE);
    builder.judgement(
        new Judgement(new GoalId("moten-2"), "Rätt att sluta", "VD", StatedDate.NOT_STATED, ""),
        Place.NOWHERE);
    builder.narrative(
        new Narrative(
            "Påhittad berättelse",
            "Ett stycke över två rader.",
            "I korthet.",
            List.of(
                new Narrative.Area(
                    "Gemensamt",
                    List.of("Dela på arbetet", "Lära av varandra"),
                    List.of("En påhittad guide"),
                    "Det gick bra.",
                    Lifecycle.ACTIVE,
                    List.of(new AreaId("arkiv"), new AreaId("data"))),
                new Narrative.Area(
                    "Vilar",
                    List.of(),
                    List.of(),
                    "",
                    Lifecycle.of(Lifecycle.State.DISCONTINUED, new StatedDate("2015-09-01"))
                        .because(List.of(Lifecycle.Reason.LOW_INTEREST))
                        .carriedOver(new Lifecycle.CarryOver.ToForum("Rådet")),
                    List.of()))),
        Place.NOWHERE);
    return builder.check().orThrow();
  }

  private static Place row(String file, int row) {
    return Place.cell(file, "", row, 1).wholeRow();
  }

  private static Goal goal(int row, String id, String title, Target target) {
    Goal goal = Goal.of(id, id.substring(0, id.indexOf('-')), title, target);
    return Goal.of(goal.id().value(), goal.area().value(), title, target)
        .statedIn(id.equals("arkiv-3") ? Goal.TargetOrigin.FROM_COMMENT : Goal.TargetOrigin.STATED)
        .at(row("mal.csv", row));
  }

  private static List<Goal> goals() {
    return List.of(
        goal(
                3,
                "arkiv-1",
                "Minst 25 kommuner har ett arkiv",
                new Target.AtLeast(Quantity.of(25, "kommuner")))
            .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), Period.year(2014)))
            .following(
                new Goal.Previous(
                    Quantity.of(22, "kommuner"), new Period(2015, Period.Length.HALF_YEAR, 1))),
        goal(
                4,
                "arkiv-2",
                "Högst 4,5 dagar till svar",
                new Target.AtMost(new Quantity(Ratio.of(9, 2), "dagar")))
            .entrustedTo("Kommunstyrelsen"),
        goal(
            5,
            "arkiv-3",
            "Exakt tre tjänster; inte fler",
            new Target.Exactly(Quantity.of(3, "tjänster"))),
        goal(6, "arkiv-4", "Ett arbetssätt är framtaget", new Target.Milestone()),
        goal(
            7,
            "arkiv-5",
            "35 kommuner erbjuder fem tjänster",
            new Target.Composite(35, Quantity.of(5, "tjänster"))),
        goal(8, "arkiv-6", "49 kommuner är med", new Target.AtLeast(Quantity.of(49, "kommuner"))),
        goal(
            9,
            "moten-1",
            "Hälften av mötena är på distans",
            new Target.AtLeast(Quantity.of(50, "%"))),
        goal(10, "moten-2", "En handbok finns", new Target.Milestone())
            .inState(
                Lifecycle.of(Lifecycle.State.DISCONTINUED, new StatedDate("2015-09-01"))
                    .because(List.of(Lifecycle.Reason.APPEAL))
                    .carriedOver(new Lifecycle.CarryOver.ToGoal(new GoalId("arkiv-1")))),
        goal(
            11,
            "data-1",
            "Fler kommuner har öppna data",
            new Target.DirectionOnly(true, "kommuner")),
        goal(12, "data-2", "Lägre kostnad", new Target.DirectionOnly(false, "kronor")),
        goal(13, "data-3", "Kartläggning", new Target.None()),
        goal(14, "data-4", "Fyra tillfällen", new Target.AtLeast(Quantity.of(4, "tillfällen")))
            .inState(Lifecycle.of(Lifecycle.State.ACTIVE, new StatedDate("2015"))),
        goal(15, "data-5", "Tio personer", new Target.AtLeast(Quantity.of(1_000, "personer")))
            .inState(
                Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED)
                    .because(List.of(Lifecycle.Reason.DIFFERING_NEEDS))
                    .carriedOver(new Lifecycle.CarryOver.ToForum("Digitala rådet"))));
  }

  private static Observation observation(int row, String goal, Outcome outcome) {
    return observation(row, goal, outcome, "", "Påhittad enkät 2015");
  }

  private static Observation observation(
      int row, String goal, Outcome outcome, String comment, String source) {
    return new Observation(
        new GoalId(goal),
        outcome,
        EvidenceStrength.DONE,
        OptionalInt.empty(),
        Optional.empty(),
        Published.NOTHING,
        comment,
        new Source(source, row("utfall.csv", row)));
  }

  private static List<Observation> observations() {
    return List.of(
        observation(
                2,
                "arkiv-1",
                new Outcome.Amount(Quantity.of(17, "kommuner"), Basis.COUNTED),
                "Sjutton har det",
                "Påhittad rapport")
            .withStrength(EvidenceStrength.PLANNED)
            .withRespondents(47)
            .withChange(StatedChange.INCREASED)
            .withPublished(Published.of("25", 68).withStatus(new PublishedStatus("Gul", "delvis"))),
        observation(
                3,
                "arkiv-2",
                new Outcome.Amount(new Quantity(Ratio.of(9, 2), "dagar"), Basis.INFERRED))
            .withAction("Svara inom tre dagar"),
        observation(4, "arkiv-3", new Outcome.AsPublished())
            .withStrength(EvidenceStrength.UNCLEAR)
            .withPublished(new Published("3", "100%", Ratio.ONE)),
        observation(5, "arkiv-4", new Outcome.YesNo(true))
            .withStrength(EvidenceStrength.DECIDED)
            .withPublished(Published.NOTHING.withStatus(new PublishedStatus("☺"))),
        observation(6, "arkiv-5", new Outcome.ByMunicipality())
            .withPublished(new Published("35", "8,5 %", Ratio.of(85, 1_000))),
        observation(7, "arkiv-6", new Outcome.ByMunicipality()),
        observation(8, "moten-1", new Outcome.Missing(Outcome.Reason.MISSING)),
        observation(9, "data-1", new Outcome.Amount(Quantity.of(7, "kommuner"), Basis.NAMED))
            .withStrength(EvidenceStrength.ONGOING)
            .withChange(StatedChange.UNCHANGED),
        observation(10, "data-2", new Outcome.Missing(Outcome.Reason.CONFIDENTIAL)),
        observation(
                11,
                "data-3",
                new Outcome.Amount(Quantity.of(12, "projekt"), Basis.COUNTED),
                "Räknade; för hand",
                "Påhittad enkät 2015")
            .withStrength(EvidenceStrength.MIXED),
        observation(12, "data-4", new Outcome.Missing(Outcome.Reason.NOT_YET_MEASURED))
            .withChange(StatedChange.DECREASED),
        observation(13, "data-5", new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE))
            .withPublished(new Published("-", "-")));
  }

  private static Response municipal(int row, String goal, String code, Outcome outcome) {
    return new Response(
        new GoalId(goal), new RespondentId(code), outcome, row("kommuner.csv", row));
  }

  private static List<Response> municipal() {
    return List.of(
        municipal(
            2, "arkiv-5", "1490", new Outcome.Amount(Quantity.of(5, "tjänster"), Basis.COUNTED)),
        municipal(3, "arkiv-5", "1480", new Outcome.YesNo(true))
            .commented("Allt sedan starten", new StatedDate("2015-11")),
        municipal(
            4, "arkiv-5", "1419", new Outcome.Amount(Quantity.of(3, "tjänster"), Basis.COUNTED)),
        municipal(5, "arkiv-5", "1440", new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE)),
        municipal(6, "arkiv-6", "1401", new Outcome.YesNo(true)),
        municipal(7, "arkiv-6", "1440", new Outcome.YesNo(false))
            .commented("Upphandlas", new StatedDate("2015-12-01")),
        municipal(8, "arkiv-6", "1463", new Outcome.Missing(Outcome.Reason.MISSING)));
  }

  // --- what is wrong with a folder

  /**
   * Each folder under bad is the base with one error, and the messages that people read. To renew
   * those after an intended change: run with {@code -Dgolden.renew=true} and read them.
   */
  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongWithEachBadFolder() {
    return TestFolder.list(BAD).stream()
        .filter(folder -> !folder.endsWith("base"))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      List<String> said = Said.of(readBad(folder));
                      if (Boolean.getBoolean("golden.renew")) {
                        Files.write(
                            KEPT.resolve(folder.getFileName()).resolve("problems.txt"), said);
                      }
                      assertThat(said)
                          .isEqualTo(Files.readAllLines(folder.resolve("problems.txt")));
                    }));
  }

  @Test
  void hasABadFolderForEveryProblemThatAFolderCanHave() {
    Set<String> told = new TreeSet<>();
    for (Path folder : TestFolder.list(BAD)) {
      readBad(folder).problems().forEach(problem -> told.add(problem.what().key()));
    }

    assertThat(told)
        .containsAll(
            Words.swedish().keys().stream()
                .filter(key -> key.startsWith("folder.") || key.startsWith("followup."))
                // Cells hold yes, no, a number or a reason: nothing else can be stated there.
                .filter(key -> !key.equals("followup.municipal-kind"))
                // Two responses of one are found where both names can be shown.
                .filter(key -> !key.equals("followup.duplicate-municipal"))
                // Only cells of municipalities can hold what is undertaken.
                .filter(key -> !key.equals("followup.undertaking"))
                // Only a reader who is told of facts reads their columns; see below.
                .filter(key -> !key.equals("followup.given-twice"))
                .filter(key -> !key.equals("folder.shown-only"))
                .toList());
  }

  @Test
  void columnsGiveFactsThatTheCallerNames() {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      Path goals = folder.path().resolve("mal.csv");
      String text = java.nio.file.Files.readString(goals);
      String heading = text.lines().findFirst().orElseThrow();
      java.nio.file.Files.writeString(
          goals,
          text.lines()
              .map(line -> line.equals(heading) ? line + ";risk" : padded(line, heading) + ";hög")
              .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
      FollowUpSource source = FollowUpSource.of(folder.path());
      assertThat(FollowUps.read(source).problems())
          .extracting(problem -> problem.what().key())
          .contains("table.unknown-heading");
      FollowUp read =
          FollowUps.read(source.withFacts(List.of(new Part.Name("risk", "hazard")))).orThrow();
      assertThat(read.givenFacts()).hasSameSizeAs(read.goals());
      assertThat(read.givenFacts().get(0).fact()).isEqualTo("risk");
      assertThat(read.givenFacts().get(0).text()).isEqualTo("hög");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void addsUpValuesInAUnitThatTheFollowUpDeclares() throws IOException {
    Path adds = BAD.resolve("own-unit-that-does-not-add");
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base")).with(adds)) {
      Files.writeString(
          folder.path().resolve("enheter.csv"), "enhet;ental;adderas\nladdstolpar;laddstolpe;ja\n");

      FollowUp read = read(folder.path()).orThrow();

      assertThat(read.ownUnits())
          .containsExactly(new OwnUnit("laddstolpar", "laddstolpe", true, row("enheter.csv", 2)));
      Goal goal = read.goal(new GoalId("arkiv-7")).orElseThrow();
      assertThat(Evidence.of(read, goal).outcome().value())
          .contains(Quantity.of(11, "laddstolpar"));
    }
  }

  /** As files come from macOS, Word and web pages. */
  @Test
  void readsTheSameFromNamesThatOnlyLookAlike() throws IOException {
    try (TestFolder folder = new TestFolder().with(GOOD)) {
      for (String file : List.of("mal.csv", "utfall.csv", "kommuner.csv", "uppfoljning.yaml")) {
        Path path = folder.path().resolve(file);
        Files.writeString(path, otherwiseSpelled(Files.readString(path)));
      }
      Files.move(folder.path().resolve("mal.csv"), folder.path().resolve("ma\u030al.csv"));

      FollowUp read = read(folder.path()).orThrow();

      assertThat(read.goals()).hasSameSizeAs(builtInCode().goals());
      assertThat(read.goal(new GoalId("arkiv-1")).orElseThrow().target())
          .isEqualTo(builtInCode().goals().get(0).target());
      assertThat(read.observation(new GoalId("data-4")).orElseThrow().outcome())
          .isEqualTo(new Outcome.Missing(Outcome.Reason.NOT_YET_MEASURED));
      assertThat(read.observation(new GoalId("arkiv-1")).orElseThrow().published().status())
          .contains(new PublishedStatus("Gul", "delvis"));
      assertThat(read.responses(new GoalId("arkiv-5")))
          .extracting(one -> one.respondent().value())
          .containsExactly("1490", "1480", "1419", "1440");
    }
  }

  private static String otherwiseSpelled(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replace("arkiv-", "arkiv\u2011")
        .replace("delvis", "del\u00advis")
        .replace("inte ma\u0308tt", "inte\u00a0ma\u0308tt");
  }

  @Test
  void aColumnThatIsOnlyShownIsNoFact() {
    FollowUpSource source =
        FollowUpSource.of(GOOD).withFacts(List.of(new Part.Name("ansvarig", "responsible")));

    assertThat(Said.of(FollowUps.read(source)))
        .containsExactly(
            "mal.csv rad 2 kolumn R: Kolumnen \"ansvarig\" visas bredvid bedömningen och är ingen"
                + " uppgift som regler kan fråga efter. Ge regelverkets uppgift ett annat namn, och"
                + " en egen kolumn här.",
            "mal.csv row 2 column R: The column \"ansvarig\" is shown beside the verdict and is no"
                + " fact that rules can ask about. Give the rule book's fact another name, and a"
                + " column of its own here.");
  }

  /** Returns a row as long as the headings. */
  private static String padded(String line, String heading) {
    long missing =
        heading.chars().filter(c -> c == ';').count() - line.chars().filter(c -> c == ';').count();
    return line + ";".repeat((int) Math.max(0, missing));
  }

  private static Checked<FollowUp> readBad(Path kind) {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base")).with(kind)) {
      return read(folder.path());
    }
  }

  private static List<String> swedish(Path folder) {
    List<String> said = Said.of(read(folder));
    return java.util.stream.IntStream.range(0, said.size() / 2)
        .mapToObj(i -> said.get(2 * i))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Borås, 1490",
    "borås, 1490",
    "Borås stad, 1490",
    "Borås Stad, 1490",
    "1490 Borås, 1490",
    "Göteborgs stad, 1480",
    "Göteborgs kommun, 1480",
    "Trollhättans kommun, 1488",
    "Vara kommun, 1470",
    "Bora\u030as, 1490"
  })
  void aMunicipalityIsCalledAsItCallsItself(String written, String code) throws IOException {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write(
          "kommuner.csv",
          ("mål;kommun;utfall\narkiv-3;" + written + ";ja\narkiv-6;Ale;ja\n")
              .getBytes(StandardCharsets.UTF_8));
      assertThat(read(folder.path()).orThrow().responses(new GoalId("arkiv-3")))
          .extracting(Response::respondent)
          .containsExactly(new RespondentId(code));
    }
  }

  /** The names that a Swede, or a program in English, gives the files. */
  @Test
  void readsFilesUnderAnyUsualSpelling() throws IOException {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      Path path = folder.path();
      Files.move(path.resolve("mal.csv"), path.resolve("Mål.csv"));
      Files.move(path.resolve("utfall.csv"), path.resolve("outcomes.csv"));
      Files.move(path.resolve("kommuner.csv"), path.resolve("Kommuner.csv"));
      Files.move(path.resolve("uppfoljning.yaml"), path.resolve("uppföljning.yaml"));
      folder.write(
          "bedömningar.csv",
          "mål;bedömning;roll;datum;skäl\narkiv-1;delvis;nämnden;2016;\n"
              .getBytes(StandardCharsets.UTF_8));
      Checked<FollowUp> read = read(path);
      assertThat(read.problems()).isEmpty();
      assertThat(read.orThrow().judgements()).hasSize(1);
      assertThat(read.orThrow().goal(new GoalId("arkiv-1")).orElseThrow().place().source())
          .isEqualTo("Mål.csv");
      assertThat(FolderReader.isFollowUp(path)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"80 %, ''", "80%, %", "80, procent", "80, %", "80, per cent"})
  void perCentAreWrittenAsPeopleWriteThem(String target, String unit) throws IOException {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write(
          "mal.csv",
          (Files.readString(BAD.resolve("base").resolve("mal.csv"))
                  + "arkiv-7;arkiv;Larm;minst;"
                  + target
                  + ";"
                  + unit
                  + ";;;;;;;;\n")
              .getBytes(StandardCharsets.UTF_8));
      assertThat(read(folder.path()).orThrow().goal(new GoalId("arkiv-7")).orElseThrow().target())
          .isEqualTo(new Target.AtLeast(Quantity.of(80, "%")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2014-Q3, 2014-Q3",
    "2014-M04, 2014-M04",
    "tertial 2 2014, 2014-T2",
    "Kvartal  3 2014, 2014-Q3",
    "första halvåret 2014, 2014-H1",
    "first half of 2014, 2014-H1",
    "april 2014, 2014-M04",
    "December 2014, 2014-M12"
  })
  void aPeriodIsWrittenAsAKeyOrInWords(String written, String period) throws IOException {
    Goal goal =
        withRow("minst;25;kommuner;;;20;" + written + ";;;;")
            .orThrow()
            .goal(new GoalId("arkiv-7"))
            .orElseThrow();
    assertThat(goal.baseline().orElseThrow().period()).hasToString(period);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "över|25 kommuner||över 25 kommuner",
        "more than|25|kommuner|över 25 kommuner",
        "under|4,5|dagar|under 4,5 dagar",
        "mellan|10–20|dagar|mellan 10 och 20 dagar",
        "mellan|10-20|dagar|mellan 10 och 20 dagar",
        "mellan|mellan 10 och 20 dagar||mellan 10 och 20 dagar",
        "between|between 10 and 20|dagar|mellan 10 och 20 dagar",
        "mellan|[10..20)|dagar|minst 10 och under 20 dagar",
        "mellan|(10..20]|dagar|över 10 och högst 20 dagar",
        "mellan|(10..20)|dagar|över 10 och under 20 dagar",
        "mellan|[50 %..80 %)||minst 50 och under 80 %",
        "mellan|-5 till -2|%|mellan −5 och −2 %",
        "mellan|-5--2|%|mellan −5 och −2 %",
        "mellan|1 000–1 500|mkr|mellan 1 000 och 1 500 mkr"
      })
  void strictTargetsAndIntervalsAreWrittenAsPeopleWriteThem(
      String kind, String target, String unit, String shown) throws IOException {
    Checked<FollowUp> read = withTarget(kind, target, unit == null ? "" : unit);
    assertThat(Said.of(read)).isEmpty();
    Goal goal = read.orThrow().goal(new GoalId("arkiv-7")).orElseThrow();
    assertThat(Words.swedish().say(said(goal.target())))
        .isEqualTo(shown.replaceAll("(?<=1) (?=\\d)", "\u00a0"));
  }

  private static Part said(Target target) {
    return target instanceof Target.Between between
        ? between.phrase()
        : new Part.Joined(
            List.of(
                Words.name("target." + target.kind().key()),
                new Part.Text(" "),
                target.wanted().orElseThrow().part()));
  }

  /** Reads the base with a goal of this target. */
  private static Checked<FollowUp> withTarget(String kind, String target, String unit)
      throws IOException {
    return withRow(String.join(";", kind, target, unit) + ";;;;;;;;");
  }

  /** Reads the base with a goal of these cells, from the kind of target on. */
  private static Checked<FollowUp> withRow(String cells) throws IOException {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write(
          "mal.csv",
          (Files.readString(BAD.resolve("base").resolve("mal.csv"))
                  + "arkiv-7;arkiv;Nytt;"
                  + cells
                  + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return read(folder.path());
    }
  }

  @Test
  void tellsTheProblemsOfAllFilesAtOnce() throws IOException {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write(
          "utfall.csv",
          """
          mål;utfall;grund
          arkiv-1;1.234,5;räknat
          arkiv-2;kanske
          arkiv-9;3;räknat
          arkiv-3;;namngivet
          arkiv-6;;namngivet
          """
              .getBytes(StandardCharsets.UTF_8));
      folder.write(
          "kommuner.csv",
          """
          mål;kommun;utfall
          arkiv-3;Boras;ja
          arkiv-6;Kungsbacka;ja
          arkiv-6;Ale;7
          """
              .getBytes(StandardCharsets.UTF_8));
      folder.write(
          "bedomningar.csv",
          "mål;bedömning;roll;datum;skäl\narkiv-7;Bra;VD;2015;\n".getBytes(StandardCharsets.UTF_8));

      assertThat(swedish(folder.path()))
          .containsExactly(
              "bedomningar.csv rad 2: Målet \"arkiv-7\" finns inte i uppföljningen. Menade du"
                  + " \"arkiv-1\"?",
              "kommuner.csv rad 2 kolumn B: \"Boras\" hör inte till dem som följs upp (49 kommuner i"
                  + " Västra Götaland). Väntat är ett namn eller ett id, som Härryda eller 1401."
                  + " Menade du \"Borås\"?",
              "kommuner.csv rad 3: Kungsbacka (1384) ligger i Halland och hör inte till dem som"
                  + " följs upp (49 kommuner i Västra Götaland). Ta bort raden.",
              "kommuner.csv rad 4: Målet arkiv-6 räknar kommuner: skriv ja eller nej, inte ett"
                  + " tal.",
              "utfall.csv rad 2 kolumn B: \"1.234,5\" har mer än ett decimaltecken. Komma och punkt"
                  + " är båda decimaltecken; gruppera med mellanslag: 1 234,5.",
              "utfall.csv rad 3 kolumn B: \"kanske\" är inget utfall. Väntat är ett tal, ja eller"
                  + " nej, eller varför det inte finns något: bortfall, ej tillämpligt, sekretess,"
                  + " ännu inte mätt.",
              "utfall.csv rad 4: Målet \"arkiv-9\" finns inte i uppföljningen. Menade du"
                  + " \"arkiv-1\"?");
    }
  }

  @Test
  void tellsTheRowsOwnProblemsWhereTheHeaderIsLost() {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write("uppfoljning.yaml", "titel: \"Påhittad\n".getBytes(StandardCharsets.UTF_8));
      folder.write(
          "mal.csv",
          "id;område;mål;måltyp;målvärde;enhet\na;b;c;minst;många;dagar\nA;b;c;inget\n"
              .getBytes(StandardCharsets.UTF_8));
      folder.write(
          "kommuner.csv", "mål;kommun;utfall\na;Boras;ja\n".getBytes(StandardCharsets.UTF_8));

      assertThat(swedish(folder.path()))
          .containsExactly(
              "kommuner.csv rad 2 kolumn B: \"Boras\" hör inte till dem som följs upp (290 kommuner)."
                  + " Väntat är ett namn eller ett id, som Upplands Väsby eller 0114. Menade du"
                  + " \"Borås\"?",
              "mal.csv rad 2 kolumn E: \"många\" är inget tal. Väntat är ett tal som 25, 1 234,5"
                  + " eller 0,5.",
              "mal.csv rad 3 kolumn A: \"A\" är inget id. Väntat är högst 80 tecken av a-z, siffror"
                  + " och enkla bindestreck, som e-arkiv-4.",
              "uppfoljning.yaml rad 1 kolumn 8: Det som öppnas här med \" stängs aldrig. Skriv"
                  + " tecknet som stänger det.");
    }
  }

  @Test
  void blamesNoMunicipalityForAnOutcomeThatWasLost() {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write(
          "utfall.csv",
          "mål;utfall;grund\narkiv-3;;namngivet\narkiv-6;;namngivett\n"
              .getBytes(StandardCharsets.UTF_8));
      assertThat(swedish(folder.path()))
          .containsExactly(
              "utfall.csv rad 3 kolumn C: \"namngivett\" är inget ord för grund. Väntat är något"
                  + " av: räknat, namngivet, publicerat, härlett. Menade du \"namngivet\"?");
    }
  }

  @Test
  void blamesNoOutcomeForItsMunicipalitiesThatWereLost() {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write("kommuner.csv", new byte[] {'a', 0});

      assertThat(swedish(folder.path()))
          .containsExactly(
              "kommuner.csv: Filen är inte text, utan innehåller nollbyte. Väntat är en textfil;"
                  + " har den fel ändelse?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"uppfoljning.yaml", "mal.csv", "utfall.csv"})
  void saysThatAFileIsMissingOrEmptyOrAFolderOrNoText(String name) throws IOException {
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      Path file = folder.path().resolve(name);
      Files.delete(file);
      assertThat(swedish(folder.path()))
          .containsExactly(name + ": Filen finns inte. Kontrollera namnet och mappen.");

      Files.createFile(file);
      assertThat(swedish(folder.path()))
          .containsExactly(name + ": Filen är tom. Väntat är en fil med innehåll.");

      Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
      assertThat(swedish(folder.path()))
          .containsExactly(
              name
                  + ": Filen är en arbetsbok eller annan packad fil, men en textfil väntades. Spara"
                  + " bladet som \"CSV UTF-8\" i Excel, eller ge filen rätt ändelse.");

      Files.write(file, new byte[] {'i', 'd', 0, 0});
      assertThat(swedish(folder.path()))
          .containsExactly(
              name
                  + ": Filen är inte text, utan innehåller nollbyte. Väntat är en textfil; har den"
                  + " fel ändelse?");

      Files.write(file, "id: å".getBytes(Charset.forName("windows-1252")));
      assertThat(swedish(folder.path()))
          .containsExactly(
              name
                  + " rad 1 kolumn 5: Filen är inte sparad som UTF-8 (å, ä och ö kan inte läsas här). Spara den som \"CSV UTF-8\" i"
                  + " Excel, eller som UTF-8 i textredigeraren.");

      Files.delete(file);
      Files.createDirectory(file);
      assertThat(swedish(folder.path()))
          .containsExactly(name + ": Det här är en mapp, men en fil väntades.");
    }
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {"uppfoljning.yaml", "mal.csv", "utfall.csv", "kommuner.csv", "bedomningar.csv"})
  void refusesFiftyMegabytesOfSpaces(String name) {
    byte[] spaces = new byte[50_000_000];
    Arrays.fill(spaces, (byte) ' ');
    try (TestFolder folder = new TestFolder().with(BAD.resolve("base"))) {
      folder.write(name, spaces);

      assertThat(swedish(folder.path()))
          .containsExactly(
              name
                  + ": Filen är större än "
                  + (name.endsWith(".yaml") ? 1 : 16)
                  + " MB, som är gränsen. Dela upp den eller ta bort det som inte behövs.");
    }
  }

  @Test
  void saysThatAnEmptyFolderLacksItsFiles(@TempDir Path empty) {
    assertThat(Said.of(read(empty)))
        .containsExactly(
            "mal.csv: Filen finns inte. Kontrollera namnet och mappen.",
            "mal.csv: There is no such file. Check the name and the folder.",
            "uppfoljning.yaml: Filen finns inte. Kontrollera namnet och mappen.",
            "uppfoljning.yaml: There is no such file. Check the name and the folder.",
            "utfall.csv: Filen finns inte. Kontrollera namnet och mappen.",
            "utfall.csv: There is no such file. Check the name and the folder.");
  }

  @Test
  void readsFoldersAndNothingElse(@TempDir Path folder) throws IOException {
    assertThat(new FolderReader().name()).isEqualTo("mapp");
    Path file = Files.createFile(folder.resolve("a.csv"));
    assertThat(new FolderReader().reads(FollowUpSource.of(file))).isFalse();
    assertThat(new FolderReader().reads(FollowUpSource.of(folder))).isFalse();
    Files.createFile(folder.resolve("Mål.CSV"));
    assertThat(new FolderReader().reads(FollowUpSource.of(folder))).isTrue();
    Files.createFile(folder.resolve("mal.csv"));
    assertThat(new FolderReader().reads(FollowUpSource.of(folder))).isTrue();
  }

  @Test
  void readsAFolderHeldInMemory() {
    assertThat(new FolderReader().read("good", GOOD_FILES).orThrow())
        .isEqualTo(read(GOOD).orThrow());
    assertThat(FollowUps.read(FollowUpSource.of("good", GOOD_FILES)).orThrow())
        .isEqualTo(read(GOOD).orThrow());
    assertThat(Said.of(new FolderReader().read("a.csv", new byte[1])))
        .contains("uppfoljning.yaml: There is no such file. Check the name and the folder.");
  }

  // --- whatever a folder holds

  @Property(tries = 2_000)
  void neverThrowsWhateverHarmIsDoneToAGoodFolder(
      @ForAll("mutations") @Size(min = 1, max = 4) List<Mutation> mutations,
      @ForAll @IntRange(max = 4) int which) {
    String harmed = GOOD_FILES.keySet().stream().sorted().toList().get(which);
    try (TestFolder folder = new TestFolder()) {
      GOOD_FILES.forEach(folder::write);
      byte[] bytes = GOOD_FILES.get(harmed);
      for (Mutation mutation : mutations) {
        bytes = mutation.of(bytes);
      }
      folder.write(harmed, bytes);

      Checked<FollowUp> read = read(folder.path());

      assertThat(Said.of(read))
          .allSatisfy(
              said ->
                  assertThat(said)
                      .matches(
                          "(?s)(uppfoljning.yaml|(mal|utfall|kommuner|bedomningar).csv)"
                              + "(| (rad|line|row) [0-9]+( (kolumn|column) [0-9A-Z]+)?): .*"));
      assertThat(read.value().isEmpty())
          .isEqualTo(read.problems().stream().anyMatch(problem -> problem.isError()));
    }
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.any().list();
  }
}
