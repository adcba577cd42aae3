package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.MemberDistance;
import se.vastkom.goals.assessment.MemberDistance.Change;
import se.vastkom.goals.assessment.MemberDistance.Member;
import se.vastkom.goals.assessment.MemberDistance.Step;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** Which members of a goal would have to become what for the goal to be better. */
class MemberDistancesTest {

  private static final RuleBook TEMPLATE = RuleBooks.template();
  private static final FollowUp.Header HEADER =
      new FollowUp.Header("f", "F", "", "", Period.year(2015), Population.municipality("Mark"));

  /** What a goal of 10 km has reached when the template gives it a status. */
  private static final Map<Status, Integer> REACHED =
      new EnumMap<>(Map.of(Status.UPPFYLLT, 10, Status.DELVIS, 9, Status.EJ_UPPFYLLT, 1));

  /** A goal under the one that is weighed. */
  private record Under(String title, Status status, int weight) {

    static Under of(String title, Status status) {
      return new Under(title, status, 1);
    }
  }

  private static FollowUp followUp(FollowUp.Header header, List<Under> under) {
    FollowUp.Builder builder =
        FollowUp.builder(header)
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("hela", "a", "Hela", new Target.None()));
    for (Under one : under) {
      Goal goal =
          Goal.of(id(one.title()), "a", one.title(), new Target.AtLeast(Quantity.of(10, "km")))
              .placed(Placement.under("hela").weighing(new Weight(Ratio.of(one.weight()), false)));
      builder.goal(
          one.status() == Status.UTGATT
              ? goal.inState(Lifecycle.of(Lifecycle.State.DISCONTINUED, new StatedDate("2015")))
              : goal);
      Optional.ofNullable(REACHED.get(one.status()))
          .ifPresent(km -> builder.observation(Observation.counted(id(one.title()), km, "km")));
    }
    return builder.check().orThrow();
  }

  private static Assessor assessor(RuleBook book) {
    return Assessor.using(book, new PlainEngine()).asOf(LocalDate.of(2015, 12, 31));
  }

  private static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[åä]", "a");
  }

  private static Distance distance(RuleBook book, FollowUp.Header header, List<Under> under) {
    Assessor assessor = assessor(book);
    return Distances.of(assessor, assessor.assess(followUp(header, under)).orThrow()).get(0);
  }

  private static List<String> said(Under... under) {
    return swedish(distance(TEMPLATE, HEADER, List.of(under)));
  }

  private static List<String> swedish(Distance distance) {
    return distance.sentences().stream().map(Words.swedish()::say).toList();
  }

  /** Returns the template with another table of weighings, whose first row decides. */
  private static RuleBook weighingBy(String table) {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(TEMPLATE));
    files.remove("testfall.csv");
    files.put(
        "regelverk.yaml",
        new String(files.get("regelverk.yaml"), StandardCharsets.UTF_8)
            .replaceAll("(sammanvagning.csv\\s+träffprincip: *)U", "$1F")
            .getBytes(StandardCharsets.UTF_8));
    files.put("sammanvagning.csv", table.getBytes(StandardCharsets.UTF_8));
    files.put(
        "parametrar.csv",
        new String(files.get("parametrar.csv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("sammanvägt"))
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files)).orThrow();
  }

  @Test
  void oneMemberThatIsNotMetIsNamedWithWhatItWouldHaveToBe() {
    assertThat(
            said(
                Under.of("Trygga skolvägar", Status.DELVIS), Under.of("Ren luft", Status.UPPFYLLT)))
        .containsExactly("Om \"Trygga skolvägar\" vore uppfyllt vore målet uppfyllt");
  }

  @Test
  void theRulesThatWouldDecideAreNamed() {
    Distance distance =
        distance(
            TEMPLATE,
            HEADER,
            List.of(
                Under.of("Trygga skolvägar", Status.DELVIS),
                Under.of("Ren luft", Status.UPPFYLLT)));
    assertThat(rules(distance)).containsExactly("sammanvägning V2");
    assertThat(
            rules(
                distance(
                    TEMPLATE,
                    HEADER,
                    List.of(
                        Under.of("Ett", Status.DELVIS),
                        Under.of("Två", Status.DELVIS),
                        Under.of("Tre", Status.UPPFYLLT)))))
        .containsExactly("sammanvägning V2");
  }

  private static List<String> rules(Distance distance) {
    return distance.byMembers().orElseThrow().steps().stream()
        .flatMap(step -> step.rules().stream())
        .map(rule -> rule.table() + " " + rule.id())
        .toList();
  }

  /** Of what a member may become the nearest is named, and of two as near the better. */
  @Test
  void theNearestStatusOfAMemberIsNamed() {
    RuleBook noneLeft =
        weighingBy(
            """
            regel;ej uppfyllda;bedömda;sammanvägning
            V1;;0;ej bedömt
            V2;0;;uppfyllt
            V3;;;ej uppfyllt
            """);
    assertThat(swedish(distance(noneLeft, HEADER, List.of(Under.of("Ett", Status.EJ_UPPFYLLT)))))
        .startsWith("Om \"Ett\" vore delvis uppfyllt vore målet uppfyllt");
    RuleBook nothingHalf =
        weighingBy(
            """
            regel;delvis uppfyllda;bedömda;sammanvägning
            V1;;0;ej bedömt
            V2;0;;uppfyllt
            V3;;;ej uppfyllt
            """);
    assertThat(swedish(distance(nothingHalf, HEADER, List.of(Under.of("Ett", Status.DELVIS)))))
        .startsWith("Om \"Ett\" vore uppfyllt vore målet uppfyllt");
  }

  /** Members stand by title, and those of one title by id, however they were read. */
  @Test
  void membersAreNamedInOneOrder() {
    FollowUp.Builder builder =
        FollowUp.builder(HEADER)
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("hela", "a", "Hela", new Target.None()));
    for (String named : List.of("c Lika", "b Lika", "d Alfa")) {
      String id = named.substring(0, 1);
      builder
          .goal(
              Goal.of(id, "a", named.substring(2), new Target.AtLeast(Quantity.of(10, "km")))
                  .placed(Placement.under("hela")))
          .observation(Observation.counted(id, 1, "km"));
    }
    FollowUp followUp = builder.check().orThrow();
    RuleBook oneIsEnough =
        weighingBy(
            """
            regel;uppfyllda;bedömda;sammanvägning
            V1;>= 1;;uppfyllt
            V2;;0;ej bedömt
            V3;;;ej uppfyllt
            """);
    for (RuleBook book : List.of(TEMPLATE, oneIsEnough)) {
      Assessor assessor = assessor(book);
      Distance distance = Distances.of(assessor, assessor.assess(followUp).orThrow()).get(0);
      assertThat(
              distance.byMembers().orElseThrow().steps().stream()
                  .map(
                      step ->
                          step.changes().stream()
                              .flatMap(change -> change.members().stream())
                              .map(member -> member.id().value())
                              .toList()))
          .isNotEmpty()
          .allMatch(List.of("d", "b", "c")::equals);
    }
  }

  @Test
  void aRuleThatAsksWhetherTheGoalHasFinishedDecidesBeforeItsEnd() {
    RuleBook early =
        weighingBy(
            """
            regel;avslutat vid;bedömda;uppfyllda;sammanvägning
            V1;saknas;;2;uppfyllt
            V2;;0;;ej bedömt
            V3;;;;ej uppfyllt
            """);
    List<Under> two = List.of(Under.of("Ett", Status.EJ_BEDOMT), Under.of("Två", Status.EJ_BEDOMT));
    assertThat(swedish(distance(early, HEADER.asOf(LocalDate.of(2015, 8, 31)), two)))
        .startsWith("Om \"Ett\" och \"Två\" vore uppfyllda vore målet uppfyllt");
  }

  @Test
  void fewestMembersAreNamedForEachBetterStatus() {
    assertThat(
            said(
                Under.of("Ett", Status.EJ_UPPFYLLT),
                Under.of("Fyra", Status.EJ_UPPFYLLT),
                Under.of("Två", Status.EJ_UPPFYLLT),
                Under.of("Tre", Status.UPPFYLLT)))
        .containsExactly(
            "Om ett av \"Ett\", \"Fyra\" och \"Två\" vore uppfyllt vore målet delvis uppfyllt",
            "Om \"Ett\", \"Fyra\" och \"Två\" vore uppfyllda vore målet uppfyllt",
            "Statusen blir densamma om $sammanvägt är högre än 25 % (i dag 50 %)");
  }

  @Test
  void whatAnUnassessedMemberMayBecomeIsTheLeastThatWillDo() {
    assertThat(said(Under.of("Ett", Status.EJ_BEDOMT), Under.of("Två", Status.UPPFYLLT)))
        .startsWith(
            "Om \"Ett\" vore ej uppfyllt vore målet delvis uppfyllt",
            "Om \"Ett\" vore uppfyllt vore målet uppfyllt");
  }

  @Test
  void weightsCountWhereTheTableAsksAboutThem() {
    assertThat(
            said(
                new Under("Ett", Status.EJ_UPPFYLLT, 1),
                new Under("Två", Status.EJ_UPPFYLLT, 5),
                new Under("Tre", Status.DELVIS, 4)))
        .startsWith(
            "Om \"Två\" vore uppfyllt vore målet delvis uppfyllt",
            "Om \"Ett\", \"Tre\" och \"Två\" vore uppfyllda vore målet uppfyllt");
  }

  @Test
  void whichOfManyWaysIsAnExampleSaysSo() {
    RuleBook book =
        weighingBy(
            """
            regel;uppfyllda;delvis uppfyllda;bedömda;sammanvägning
            V1;2;1;;uppfyllt
            V2;;;0;ej bedömt
            V3;;;;ej uppfyllt
            """);
    Distance distance =
        distance(
            book,
            HEADER,
            IntStream.range(0, 4).mapToObj(i -> Under.of("M" + i, Status.EJ_UPPFYLLT)).toList());
    assertThat(swedish(distance))
        .startsWith(
            "Till exempel om \"M0\" och \"M1\" vore uppfyllda och \"M2\" vore delvis uppfyllt vore"
                + " målet uppfyllt; andra ändringar av lika få mål ger det också");
  }

  @Test
  void whyNoChangeCanIsSaid() {
    RuleBook never =
        weighingBy("regel;bedömda;sammanvägning\nV1;0;ej bedömt\nV2;>= 1;ej uppfyllt\n");
    List<Under> two = List.of(Under.of("Ett", Status.DELVIS), Under.of("Två", Status.EJ_BEDOMT));
    assertThat(swedish(distance(never, HEADER, two)))
        .startsWith(
            "Ingen ändring av målen därunder ger en bättre status: reglerna ger ingen, vad de än"
                + " blir");
    assertThat(said(Under.of("Ett", Status.UTGATT)))
        .containsExactly(
            "Ingen ändring av målen därunder ger en bättre status: inget av dem är i kraft");
    assertThat(swedish(distance(TEMPLATE, HEADER.asOf(LocalDate.of(2015, 8, 31)), two)))
        .containsExactly(
            "Ingen ändring av målen därunder ger en bättre status: perioden pågår till den 31"
                + " december 2015");
    assertThat(swedish(distance(RuleBooks.shipped("vastkom-2015"), HEADER, two)))
        .containsExactly(
            "Ingen ändring av målen därunder ger en bättre status: regelverket har ingen tabell"
                + " sammanvägning, som avgör mål med mål under sig");
    assertThat(said(Under.of("Ett", Status.UPPFYLLT))).isEmpty();
  }

  @Test
  void whereThereIsMoreThanCanBeTriedItSaysHowFarItCame() {
    RuleBook hard =
        weighingBy(
            """
            regel;viktad andel uppfyllda;bedömda;sammanvägning
            V1;100 %;;uppfyllt
            V2;;0;ej bedömt
            V3;;;ej uppfyllt
            """);
    List<Under> heavy =
        IntStream.range(0, 14)
            .mapToObj(i -> new Under("M" + i, Status.EJ_UPPFYLLT, i + 1))
            .toList();
    assertThat(swedish(distance(hard, HEADER, heavy)))
        .startsWith(
            "Ingen ändring av målen därunder ger en bättre status: ändringar av upp till 3 av dem"
                + " är prövade, inte av fler");
    RuleBook unweighted =
        weighingBy(
            """
            regel;uppfyllda;bedömda;sammanvägning
            V1;14;;uppfyllt
            V2;;0;ej bedömt
            V3;;;ej uppfyllt
            """);
    assertThat(swedish(distance(unweighted, HEADER, heavy)))
        .first()
        .asString()
        .endsWith("vore uppfyllda vore målet uppfyllt");
    assertThat(
            swedish(
                distance(
                    hard,
                    HEADER,
                    heavy.stream().map(one -> Under.of(one.title(), one.status())).toList())))
        .first()
        .asString()
        .endsWith("vore uppfyllda vore målet uppfyllt");
  }

  @Test
  void everyStepIsOfFewestMembersAndTrue() {
    List<Status> possible =
        List.of(Status.UPPFYLLT, Status.DELVIS, Status.EJ_UPPFYLLT, Status.EJ_BEDOMT);
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      RuleBook book = seed % 3 == 0 ? TEMPLATE : weighingBy(randomTable(random));
      List<Under> under =
          IntStream.range(0, 1 + random.nextInt(3))
              .mapToObj(
                  i -> new Under("M" + i, possible.get(random.nextInt(4)), 1 + random.nextInt(2)))
              .toList();
      Assessor assessor = assessor(book);
      Map<List<Status>, Status> all = new HashMap<>();
      every(under.size(), possible)
          .forEach(statuses -> all.put(statuses, status(assessor, with(under, statuses))));
      Distance distance = distance(book, HEADER, under);
      MemberDistance members = distance.byMembers().orElseThrow();
      for (Status better : List.of(Status.UPPFYLLT, Status.DELVIS)) {
        List<Step> steps = members.steps().stream().filter(step -> step.gives() == better).toList();
        assertThat(steps.stream().map(MemberDistancesTest::size).distinct().toList())
            .as("%s of %s, seed %s", better, under, seed)
            .isEqualTo(fewest(under, all, distance.status(), better));
        for (Step step : steps) {
          assertThat(all.get(statuses(under, step))).as("%s of %s", step, under).isEqualTo(better);
        }
      }
    }
  }

  private static String randomTable(Random random) {
    List<String> shares = List.of("", ">= 50 %", "< 50 %", "100 %");
    List<String> counts = List.of("", "", "0", "1", ">= 2");
    List<String> statuses = List.of("uppfyllt", "delvis", "ej uppfyllt");
    StringBuilder rows =
        new StringBuilder(
            "regel;bedömda;uppfyllda;ej uppfyllda;viktad andel uppfyllda;sammanvägning\nV0;0;;;;ej"
                + " bedömt\n");
    for (int i = 1; i < 5; i++) {
      rows.append(
          "V%s;;%s;%s;%s;%s\n"
              .formatted(
                  i,
                  counts.get(random.nextInt(5)),
                  counts.get(random.nextInt(5)),
                  shares.get(random.nextInt(4)),
                  statuses.get(random.nextInt(3))));
    }
    return rows.append("V9;;;;;ej uppfyllt\n").toString();
  }

  private static Status status(Assessor assessor, List<Under> under) {
    return assessor
        .assess(followUp(HEADER, under))
        .orThrow()
        .assessment(new GoalId("hela"))
        .orElseThrow()
        .status();
  }

  private static List<Under> with(List<Under> under, List<Status> statuses) {
    return IntStream.range(0, under.size())
        .mapToObj(i -> new Under(under.get(i).title(), statuses.get(i), under.get(i).weight()))
        .toList();
  }

  private static List<List<Status>> every(int size, List<Status> possible) {
    List<List<Status>> all = List.of(List.of());
    for (int i = 0; i < size; i++) {
      List<List<Status>> longer = new ArrayList<>();
      for (List<Status> one : all) {
        for (Status status : possible) {
          List<Status> more = new ArrayList<>(one);
          more.add(status);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Returns of how few members a change gives a status, if one does and it is a better one. */
  private static List<Integer> fewest(
      List<Under> under, Map<List<Status>, Status> all, Status present, Status better) {
    boolean isSought = present != Status.UPPFYLLT && present != better;
    return all.entrySet().stream()
        .filter(one -> isSought && one.getValue() == better)
        .map(Map.Entry::getKey)
        .filter(statuses -> noneBecomesUnassessed(under, statuses))
        .map(statuses -> changed(under, statuses))
        .sorted()
        .limit(1)
        .toList();
  }

  private static boolean noneBecomesUnassessed(List<Under> under, List<Status> statuses) {
    return IntStream.range(0, under.size())
        .allMatch(
            i -> statuses.get(i) != Status.EJ_BEDOMT || under.get(i).status() == Status.EJ_BEDOMT);
  }

  private static int changed(List<Under> under, List<Status> statuses) {
    return (int)
        IntStream.range(0, under.size())
            .filter(i -> statuses.get(i) != under.get(i).status())
            .count();
  }

  private static int size(Step step) {
    return step.changes().stream().mapToInt(Change::count).sum();
  }

  /** Returns what the members are after a step, of which the last that may change do. */
  private static List<Status> statuses(List<Under> under, Step step) {
    Map<String, Status> changed = new HashMap<>();
    for (Change change : step.changes()) {
      List<Member> those = change.members();
      those
          .subList(those.size() - change.count(), those.size())
          .forEach(one -> changed.put(one.title(), change.to()));
    }
    return under.stream().map(one -> changed.getOrDefault(one.title(), one.status())).toList();
  }

  @Test
  void theBordersAreThoseOfTheTableThatDecides() {
    assertThat(
            distance(
                    TEMPLATE,
                    HEADER,
                    List.of(Under.of("Ett", Status.EJ_UPPFYLLT), Under.of("Två", Status.UPPFYLLT)))
                .borders())
        .extracting(Border::name)
        .hasSize(1);
  }
}
