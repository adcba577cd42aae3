package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * A sign or a word of the source's own legend, and how it was read.
 *
 * @param sign the sign or the word, or a few words about it where it cannot be printed
 * @param reading how it was read, for people to read
 */
public record SourceSign(String sign, String reading) {
  public SourceSign {
    requireNonNull(sign, "sign");
    requireNonNull(reading, "reading");
  }
}
