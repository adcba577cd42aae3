package se.vastkom.goals.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of rows as typed Java, for engines whose conditions are Java. Equal conditions are
 * the same object, for the sake of engines that share them.
 */
final class Checks {

  private final Map<Asked, Predicate<@Nullable Object>> made = new HashMap<>();

  private record Asked(Field field, Box.Lets lets) {}

  /** A condition on one field. */
  record Check(Field field, Predicate<@Nullable Object> test) {

    boolean holds(Subject subject) {
      return test.test(field.reader().apply(subject));
    }
  }

  /** Returns a row's conditions, in the order of the columns. */
  List<Check> of(Box box) {
    List<Check> checks = new ArrayList<>();
    for (Field field : Field.ALL) {
      if (box.lets().containsKey(field)) {
        Asked asked = new Asked(field, box.of(field));
        checks.add(new Check(field, made.computeIfAbsent(asked, Checks::test)));
      }
    }
    return checks;
  }

  private static Predicate<@Nullable Object> test(Asked asked) {
    Box.Lets lets = asked.lets();
    if (!lets.present()) {
      return value -> value == null;
    }
    return switch (asked.field().type()) {
      case WORD -> word(lets.words());
      case TRUTH -> lets.truth().isEmpty() ? value -> value != null : lets.truth().get()::equals;
      case NUMBER ->
          number((BigDecimal) lets.from().orElse(null), (BigDecimal) lets.to().orElse(null));
      case DATE -> day((LocalDate) lets.from().orElse(null), (LocalDate) lets.to().orElse(null));
    };
  }

  private static Predicate<@Nullable Object> word(List<String> words) {
    if (words.size() == 1) {
      return words.get(0)::equals;
    }
    Set<String> all = Set.copyOf(words);
    return value -> value != null && all.contains((String) value);
  }

  private static Predicate<@Nullable Object> number(
      @Nullable BigDecimal from, @Nullable BigDecimal to) {
    return value ->
        value != null
            && (from == null || ((BigDecimal) value).compareTo(from) >= 0)
            && (to == null || ((BigDecimal) value).compareTo(to) < 0);
  }

  private static Predicate<@Nullable Object> day(@Nullable LocalDate from, @Nullable LocalDate to) {
    return value ->
        value != null
            && (from == null || ((LocalDate) value).compareTo(from) >= 0)
            && (to == null || ((LocalDate) value).compareTo(to) < 0);
  }
}
