package se.vastkom.goals.io.survey;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Respondent;

/** Who is meant by a cell, found without the reader. */
final class Names {

  private static final Map<String, String> CODES =
      Municipalities.all().stream()
          .collect(Collectors.toMap(one -> one.id().value(), Respondent::name));
  private static final Map<String, String> PLAIN =
      CODES.values().stream().collect(Collectors.toMap(Names::lower, name -> name));

  private Names() {}

  /** Returns the municipalities' names. */
  static Collection<String> all() {
    return CODES.values();
  }

  /** Returns the code of a municipality. */
  static String code(String name) {
    return CODES.entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the name that a cell spells; empty if it spells none. */
  static String of(String cell) {
    String plain = lower(cell.replace('\u00a0', ' ').strip());
    String name = plain.replaceFirst("^\\d{4} ", "").replaceFirst(" kommun$", "");
    return CODES.getOrDefault(plain, PLAIN.getOrDefault(name, ""));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
