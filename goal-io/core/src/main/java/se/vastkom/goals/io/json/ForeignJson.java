package se.vastkom.goals.io.json;

import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.words.Phrase;

/** JSON of other makers that is often given as a follow-up, and what to do with it. */
final class ForeignJson {

  private ForeignJson() {}

  /** Returns the sentence about a document that no version of Målvakt has written. */
  static Optional<Phrase> refusal(JsonCursor document) {
    if (document.at("format").isThere()) {
      return Optional.empty();
    }
    if (hasAll(document, "values") && hasAny(document, "count", "next_page", "next_url")) {
      return Optional.of(Phrase.of("io.foreign.kolada"));
    }
    if (hasAll(document, "value", "dimension") || hasAll(document, "dataset")) {
      return Optional.of(Phrase.of("io.foreign.json-stat"));
    }
    return hasAny(document, "id", "goals", "period", "followUp")
        ? Optional.empty()
        : Optional.of(Phrase.of("io.foreign.json"));
  }

  private static boolean hasAll(JsonCursor document, String... keys) {
    return Stream.of(keys).allMatch(key -> document.at(key).isThere());
  }

  private static boolean hasAny(JsonCursor document, String... keys) {
    return Stream.of(keys).anyMatch(key -> document.at(key).isThere());
  }
}
