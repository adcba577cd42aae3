package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.words.Phrase;

/**
 * The identity of the rule book behind a result.
 *
 * @param id the stable id
 * @param name the name that people read
 * @param version the version, as the owner numbers it
 * @param sha256 the checksum of the book, in hexadecimal
 */
public record RuleBookStamp(String id, String name, String version, String sha256) {
  public RuleBookStamp {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(version, "version");
    requireNonNull(sha256, "sha256");
  }

  private static final int SHOWN = 12;

  /** Returns the beginning of the checksum, as shown to people. */
  public String checksum() {
    return sha256.substring(0, Math.min(SHOWN, sha256.length()));
  }

  /** Returns the book with the beginning of its checksum, as a phrase. */
  public Phrase phrase() {
    return Phrase.of("book.named")
        .with("name", name)
        .with("id", id)
        .with("version", version)
        .with("checksum", checksum());
  }
}
