package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A text of an author's, as the author words it in other languages than that of the follow-up.
 * Immutable.
 *
 * @param sv in Swedish, or empty
 * @param en in English, or empty
 */
public record OtherWording(String sv, String en) {

  /** There is no other wording. */
  public static final OtherWording NONE = new OtherWording("", "");

  public OtherWording {
    requireNonNull(sv, "sv");
    requireNonNull(en, "en");
  }

  /** Returns the text in a language, where the author has worded it so. */
  public Optional<String> in(Locale language) {
    String text =
        switch (language.getLanguage()) {
          case "sv" -> sv;
          case "en" -> en;
          default -> "";
        };
    return Optional.of(text).filter(known -> !known.isBlank());
  }
}
