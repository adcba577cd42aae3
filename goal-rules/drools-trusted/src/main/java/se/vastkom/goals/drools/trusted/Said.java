package se.vastkom.goals.drools.trusted;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Drools said, without what is its own: generated Java, stacks, codes and positions. */
final class Said {

  private static final Pattern CODE = Pattern.compile("^(\\[ERR \\d+] )?Line \\d+:\\d+ ");
  private static final Pattern POSITION = Pattern.compile(" ?\\(line \\d+,col \\d+\\)");

  /** Lists of all that the grammar allows, and what went wrong inside the parser. */
  private static final Pattern NOISE =
      Pattern.compile(",? expect(?:ed|ing) one of .*|\\. Exception: .*|[.:]+$");

  private static final Pattern GENERATED =
      Pattern.compile(
          "[\\w./]*(?:Lambda(?:Predicate|Consequence|Extractor)|Rules|DomainClassesMetadata)[0-9A-F]{8,}\\w*(?:\\.java)?");

  private Said() {}

  static String by(@Nullable String message) {
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    String said = CODE.matcher(first).replaceFirst("");
    said = POSITION.matcher(said).replaceAll("");
    said = NOISE.matcher(said.strip()).replaceFirst("");
    return GENERATED.matcher(said).replaceAll("...").strip();
  }
}
