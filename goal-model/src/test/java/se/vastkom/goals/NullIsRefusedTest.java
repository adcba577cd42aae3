package se.vastkom.goals;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Overall;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** What users build refuses null where it enters, and names it, so that nothing breaks later. */
class NullIsRefusedTest {

  private static final FollowUp FOLLOW_UP =
      FollowUp.builder(Example.HEADER)
          .area(FocusArea.of(Example.AREA, "E-arkiv"))
          .goal(Goal.of("e-arkiv-1", Example.AREA, "Ett arkiv", new Target.Milestone()))
          .check()
          .orThrow();

  /** Examples of types that are neither enums nor records of other examples. */
  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(boolean.class, true),
          Map.entry(String.class, "2015"),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(OptionalInt.class, OptionalInt.empty()),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(SortedSet.class, new TreeSet<>()),
          Map.entry(SortedMap.class, new TreeMap<>()),
          Map.entry(Ratio.class, Ratio.ONE),
          Map.entry(LocalDate.class, LocalDate.of(2015, 12, 31)),
          Map.entry(Phrase.class, Phrase.of("hint.none")),
          Map.entry(Overall.class, Overall.NONE),
          Map.entry(Publication.class, Publication.UNSAID),
          Map.entry(Period.class, Period.year(2015)),
          Map.entry(Population.class, Population.vastraGotaland()),
          Map.entry(Target.class, new Target.None()),
          Map.entry(FollowUp.class, FOLLOW_UP),
          Map.entry(Evidence.class, Evidence.of(FOLLOW_UP, FOLLOW_UP.goals().get(0))));

  static Stream<Class<?>> records() {
    Stream<Class<?>> built =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                    "se.vastkom.goals.words", "se.vastkom.goals.problem", "se.vastkom.goals.model")
                .stream()
                .filter(type -> type.isAssignableTo(Record.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect);
    Stream<Class<?>> concluded =
        Stream.of(
            AssessedFollowUp.class,
            AssessedFollowUp.Run.class,
            DataFile.class,
            DataFiles.class,
            Assessment.class,
            Finding.class,
            Finding.RuleRef.class,
            Finding.FigureUsed.class,
            PublishedRules.class,
            PublishedRules.Rule.class,
            PublishedRules.Parameter.class,
            RuleBookStamp.class);
    return Stream.concat(built, concluded).sorted(Comparator.comparing(Class::getName));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordNamesTheComponentThatIsNull(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (!components[i].getType().isPrimitive()) {
        List<Object> values = new ArrayList<>(examples(type));
        values.set(i, null);
        assertThatThrownBy(() -> make(type, values))
            .as("%s without %s", type, components[i].getName())
            .isInstanceOf(NullPointerException.class)
            .hasMessage(components[i].getName());
      }
    }
  }

  @Test
  void aFollowUpInTheMakingRefusesNull() {
    FollowUp.Builder draft = FollowUp.builder(Example.HEADER);
    assertThatThrownBy(() -> FollowUp.builder(null)).hasMessage("header");
    assertThatThrownBy(() -> draft.area(null)).hasMessage("area");
    assertThatThrownBy(() -> draft.area(FOLLOW_UP.areas().get(0), null)).hasMessage("place");
    assertThatThrownBy(() -> draft.goal(null)).hasMessage("goal");
    assertThatThrownBy(() -> draft.observation(null)).hasMessage("observation");
    assertThatThrownBy(() -> draft.response(null)).hasMessage("response");
    assertThatThrownBy(() -> draft.judgement(null, Place.NOWHERE)).hasMessage("judgement");
    assertThatThrownBy(() -> draft.narrative(null, Place.NOWHERE)).hasMessage("narrative");
  }

  @Test
  void aPhraseRefusesNull() {
    assertThatThrownBy(() -> Phrase.of(null)).hasMessage("key");
    assertThatThrownBy(() -> Phrase.of("a").with(null, 1)).hasMessage("name");
    assertThatThrownBy(() -> Phrase.of("a").with("b", (Part) null)).hasMessage("part");
    assertThatThrownBy(() -> Phrase.of("a").with("b", (String) null)).hasMessage("text");
  }

  private static List<Object> examples(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .map(NullIsRefusedTest::example)
        .toList();
  }

  private static Object example(Class<?> type) {
    if (VALUES.containsKey(type)) {
      return VALUES.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return type.isRecord() ? make(type, examples(type)) : example(type.getPermittedSubclasses()[0]);
  }

  private static Object make(Class<?> type, List<Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
