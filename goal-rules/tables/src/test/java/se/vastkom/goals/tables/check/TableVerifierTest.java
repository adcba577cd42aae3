package se.vastkom.goals.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Verification of tables that have nothing to do with goals. */
class TableVerifierTest {

  private static final Fact DEGREES = fact("grader", "degrees", new FactType.NumberType(""));
  private static final Fact SNOW = fact("snö", "snow", new FactType.TruthType());
  private static final Fact PLACE = fact("plats", "place", new FactType.TextType());
  private static final Fact ROAD = fact("väglag", "road", words("torrt", "vått", "halt"));
  private static final Fact COAT = fact("rock", "coat", words("tjock", "tunn"));
  private static final Implication NO_SNOW_IN_THE_HEAT =
      new Implication(
          List.of(new Condition("grader", new Compared(Operator.ABOVE, Value.of(15)))),
          new Condition("snö", is(Value.of(false))));

  private static Fact fact(String sv, String en, FactType type) {
    return new Fact(sv, new Part.Name(sv, en), type);
  }

  private static FactType words(String... keys) {
    return new FactType.WordType(
        List.of(keys).stream().map(key -> new Term(key, new Part.Name(key, key))).toList());
  }

  private static UnaryTest is(Value value) {
    return new UnaryTest.Is(value);
  }

  private static UnaryTest any() {
    return new UnaryTest.Any();
  }

  private static DecisionTable table(HitPolicy policy, List<Fact> inputs, Row... rows) {
    return new DecisionTable("rock", policy, inputs, List.of(COAT), List.of(rows));
  }

  private static Row row(String id, String coat, UnaryTest... tests) {
    return Row.of(id, List.of(tests), Value.word(coat));
  }

  private static TableVerifier weather(Implication... implications) {
    return TableVerifier.over(
        new Vocabulary(List.of(DEGREES, SNOW, PLACE, ROAD), List.of(COAT), List.of(implications)));
  }

  private static List<String> said(List<Defect> defects) {
    return defects.stream().map(defect -> Words.swedish().say(defect.phrase())).toList();
  }

  @Test
  void whatImplicationsSayCannotBeIsNotAskedFor() {
    DecisionTable table =
        table(
            HitPolicy.UNIQUE,
            List.of(DEGREES, SNOW),
            row("kallt", "tjock", new Compared(Operator.AT_MOST, Value.of(15)), any()),
            row("varmt", "tunn", new Compared(Operator.ABOVE, Value.of(15)), is(Value.of(false))));
    Implication known = Implication.always("grader", new UnaryTest.Present());
    // And then it need not be tested at all.
    assertThat(weather(NO_SNOW_IN_THE_HEAT, known).verify(table))
        .extracting(Defect::kind)
        .containsExactly(TableDefect.IDLE_COLUMN);
    assertThat(said(weather(known).verify(table)))
        .containsExactly(
            "lucka: Ingen rad i tabellen rock gäller när grader: 16, snö: ja. Föreslagen rad: grader: > 15, snö: saknas; ja, rock: ?.");
  }

  @Test
  void anyOtherTextOrNoneCannotBeWrittenInACellAndSoIsNotSuggested() {
    Row mountains = row("a", "tjock", is(new Value.Text("fjället")));
    Row coast = row("b", "tunn", is(new Value.Text("kusten")));
    assertThat(
            said(
                weather()
                    .verify(
                        table(
                            HitPolicy.UNIQUE,
                            List.of(PLACE),
                            mountains,
                            coast,
                            row("c", "tunn", new UnaryTest.Missing())))))
        .contains(
            "lucka: Ingen rad i tabellen rock gäller när plats: …. Föreslagen rad: plats: varken fjället eller kusten, rock: ?.");
    List<Defect> found =
        weather().verify(table(HitPolicy.UNIQUE, List.of(PLACE), mountains, coast));
    assertThat(said(found)).contains("lucka: Ingen rad i tabellen rock gäller när plats: ….");
    assertThat(found.get(0).suggestion()).isEmpty();
  }

  @Test
  void anEmptyTableIsOneGapAndItsColumnsDecideNothing() {
    assertThat(said(weather().verify(table(HitPolicy.FIRST, List.of(SNOW)))))
        .containsExactly(
            "lucka: Ingen rad i tabellen rock gäller när snö: ja. Föreslagen rad: snö: -, rock: ?.",
            "kolumn som inget avgör: Kolumnen snö i tabellen rock avgör inget: vad den än säger blir följden densamma. Ta bort den, eller skriv vad den ska avgöra.");
  }

  @Test
  void aCollectingTableNeedsNoHitAndMayOverlap() {
    assertThat(
            weather()
                .verify(
                    table(
                        HitPolicy.COLLECT,
                        List.of(SNOW),
                        row("a", "tjock", is(Value.of(true))),
                        row("b", "tunn", is(Value.of(true))))))
        .isEmpty();
  }

  @Test
  void wordsAreNotMissedWhereOneIsSingledOutOrDenied() {
    Row rest = row("annars", "tunn", any());
    UnaryTest slippery = is(Value.word("halt"));
    UnaryTest wet = is(Value.word("vått"));
    assertThat(kinds(row("a", "tjock", slippery), rest)).isEmpty();
    assertThat(kinds(row("a", "tjock", new UnaryTest.Not(slippery)), rest)).isEmpty();
    assertThat(kinds(row("a", "tjock", slippery), row("b", "tjock", wet), rest))
        .contains(TableDefect.UNMENTIONED_WORDS);
  }

  private static Set<Kind> kinds(Row... rows) {
    return weather().verify(table(HitPolicy.FIRST, List.of(ROAD), rows)).stream()
        .map(Defect::kind)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(names = {"GAP", "OVERLAP", "MASKED", "IMPOSSIBLE", "REDUNDANT", "MERGEABLE"})
  void pastSoManyOfAKindItIsSaidThatThereAreMore(TableDefect kind) {
    assertThat(said(found(kind, TableVerifier.MOST)))
        .hasSize(TableVerifier.MOST)
        .noneMatch(sentence -> sentence.contains("fler brister"));
    for (int more : List.of(TableVerifier.MOST + 1, TableVerifier.MOST + 9)) {
      List<Defect> found = found(kind, more);
      assertThat(found).hasSize(TableVerifier.MOST + 1);
      assertThat(said(found).get(TableVerifier.MOST))
          .endsWith(
              ": Tabellen rock har fler brister av det slaget än de 20 som visas. Laga dem och granska igen.");
    }
  }

  private static List<Defect> found(TableDefect kind, int many) {
    return weather(Implication.always("grader", new Compared(Operator.AT_LEAST, Value.of(0))))
        .verify(having(kind, many))
        .stream()
        .filter(defect -> defect.kind() == kind)
        .toList();
  }

  /** Returns a table that has so many defects of a kind. */
  private static DecisionTable having(TableDefect kind, int many) {
    List<Row> rows = new ArrayList<>();
    Row all = row("alla", "tjock", any());
    Row rest = row("resten", "tunn", any());
    switch (kind) {
      case GAP -> {
        for (int i = 0; i < many; i++) {
          UnaryTest here = is(new Value.Text("p" + i));
          rows.add(row("r" + i, "tunn", is(Value.of(i)), new UnaryTest.Not(here)));
          rows.add(row("u" + i, "tunn", is(Value.of(i)), new UnaryTest.Missing()));
        }
        List<UnaryTest> named = IntStream.range(0, many).mapToObj(i -> is(Value.of(i))).toList();
        rows.add(row("annat", "tunn", new UnaryTest.Not(new UnaryTest.AnyOf(named)), any()));
        return table(HitPolicy.UNIQUE, List.of(DEGREES, PLACE), rows.toArray(Row[]::new));
      }
      case OVERLAP -> {
        rows.add(all);
        IntStream.range(0, many).forEach(i -> rows.add(row("r" + i, "tunn", is(Value.of(i)))));
        return table(HitPolicy.UNIQUE, List.of(DEGREES), rows.toArray(Row[]::new));
      }
      case MASKED -> {
        rows.add(all);
        IntStream.range(0, many).forEach(i -> rows.add(row("r" + i, "tunn", is(Value.of(i)))));
        return table(HitPolicy.FIRST, List.of(DEGREES), rows.toArray(Row[]::new));
      }
      case IMPOSSIBLE -> {
        IntStream.rangeClosed(1, many)
            .forEach(i -> rows.add(row("r" + i, "tunn", is(Value.of(-i)))));
        rows.add(rest);
        return table(HitPolicy.FIRST, List.of(DEGREES), rows.toArray(Row[]::new));
      }
      case REDUNDANT -> {
        IntStream.range(0, many).forEach(i -> rows.add(row("r" + i, "tunn", is(Value.of(i)))));
        rows.add(rest);
        return table(HitPolicy.ANY, List.of(DEGREES), rows.toArray(Row[]::new));
      }
      default -> {
        for (int i = 0; i < many; i++) {
          UnaryTest degrees = is(Value.of(i));
          UnaryTest here = is(new Value.Text("p" + i));
          rows.add(row("r" + i, "tunn", degrees, here, is(Value.of(true))));
          rows.add(row("u" + i, "tunn", degrees, here, is(Value.of(false))));
        }
        return table(HitPolicy.COLLECT, List.of(DEGREES, PLACE, SNOW), rows.toArray(Row[]::new));
      }
    }
  }

  /** Remarks are not told as what makes a book fail. */
  @Test
  void theMostSeriousKindIsToldFirst() {
    List<Defect> found =
        weather(Implication.always("snö", new UnaryTest.Present()))
            .checking(Map.of(TableDefect.UNDECIDED, (regions, soFar) -> List.of(soFar.get(0))))
            .verify(
                table(
                    HitPolicy.UNIQUE,
                    List.of(DEGREES, SNOW),
                    row("a", "tunn", new Compared(Operator.BELOW, Value.of(5)), any()),
                    row("b", "tunn", new Compared(Operator.ABOVE, Value.of(5)), any()),
                    row("c", "tunn", is(Value.of(7)), any())));
    assertThat(found)
        .extracting(Defect::kind)
        .containsExactly(
            TableDefect.GAP,
            TableDefect.GAP,
            TableDefect.OVERLAP,
            TableDefect.MERGEABLE,
            TableDefect.IDLE_COLUMN);
    assertThat(found).extracting(Defect::fails).containsExactly(true, true, true, false, false);
  }

  @Test
  void aDefectOfSomeDaysSaysWhichAndSoDoesItsRow() {
    Defect gap =
        weather(Implication.always("snö", new UnaryTest.Present()))
            .verify(table(HitPolicy.UNIQUE, List.of(SNOW), row("a", "tjock", is(Value.of(true)))))
            .get(0);
    String what = "lucka: Ingen rad i tabellen rock gäller när snö: nej.";
    String row = "snö: nej, rock: ?";
    Validity before = new Validity(Optional.empty(), Optional.of(LocalDate.of(2015, 12, 31)));
    Validity year =
        new Validity(
            Optional.of(LocalDate.of(2017, 1, 1)), Optional.of(LocalDate.of(2017, 12, 31)));
    Validity after = new Validity(Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty());
    assertThat(
            said(
                List.of(
                    gap,
                    gap.during(List.of(year)),
                    gap.during(List.of(before, year)),
                    gap.during(List.of(before, year, after)),
                    gap.during(List.of(year)).during(List.of(after)))))
        .containsExactly(
            what + " Föreslagen rad: " + row + ".",
            what
                + " Så är det 2017-01-01 till 2017-12-31. Föreslagen rad: "
                + row
                + ", gäller från: 2017-01-01, gäller till: 2017-12-31.",
            what
                + " Så är det till och med 2015-12-31 och 2017-01-01 till 2017-12-31. Föreslagna"
                + " rader, en för var tid: "
                + row
                + ".",
            what
                + " Så är det till och med 2015-12-31, 2017-01-01 till 2017-12-31 och från"
                + " 2020-01-01. Föreslagna rader, en för var tid: "
                + row
                + ".",
            what
                + " Så är det från 2020-01-01. Föreslagen rad: "
                + row
                + ", gäller från: 2017-01-01, gäller till: 2017-12-31.");
  }

  @Test
  void whatWouldCostTooMuchIsNotDecidedAndSaysSo() {
    DecisionTable table =
        table(HitPolicy.UNIQUE, List.of(SNOW), row("a", "tjock", is(Value.of(true))));
    List<Defect> found = weather().within(1).verify(table);
    assertThat(said(found))
        .contains(
            "ej avgjort: Tabellen rock är för vid för att det ska gå att avgöra om den har någon brist av slaget lucka. Dela upp den, eller slå ihop rader som hör ihop.");
    assertThat(found).anyMatch(Defect::fails).noneMatch(one -> one.kind() == TableDefect.GAP);
  }

  @Property
  void whereOrderDecidesNothingTheSameDefectsAreFoundInAnyOrder(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 3);
    Vocabulary vocabulary = new Vocabulary(inputs, List.of(), tables.implications(inputs));
    DecisionTable table =
        tables.table(random.nextBoolean() ? HitPolicy.UNIQUE : HitPolicy.ANY, inputs);
    List<Row> rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, random);
    DecisionTable shuffled = new DecisionTable("t", table.policy(), inputs, table.outputs(), rows);
    assertThat(orderless(TableVerifier.over(vocabulary).verify(shuffled)))
        .isEqualTo(orderless(TableVerifier.over(vocabulary).verify(table)));
  }

  /** Drops row order, which determines the redundant one of two identical rows. */
  private static Set<List<Object>> orderless(List<Defect> defects) {
    return defects.stream()
        .filter(one -> one.kind() != TableDefect.REDUNDANT && one.kind() != TableDefect.MERGEABLE)
        .filter(one -> one.kind() != TableDefect.GAP)
        .map(
            one ->
                List.<Object>of(
                    one.kind(),
                    one.rows().stream().map(Row::id).collect(Collectors.toSet()),
                    one.witnesses()))
        .collect(Collectors.toSet());
  }
}
