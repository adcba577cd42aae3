package se.vastkom.goals.assessment;

import se.vastkom.goals.words.Phrase;

/**
 * Which rule book a result is by.
 *
 * @param id stable
 * @param name as people read it
 * @param version as its owner counts
 * @param sha256 the checksum over it, in hexadecimal
 */
public record RuleBookStamp(String id, String name, String version, String sha256) {

  private static final int SHOWN = 12;

  /** As much of the checksum as people read. */
  public String checksum() {
    return sha256.substring(0, Math.min(SHOWN, sha256.length()));
  }

  /** The book with the beginning of its checksum, to be said. */
  public Phrase phrase() {
    return Phrase.of("book.named")
        .with("name", name)
        .with("id", id)
        .with("version", version)
        .with("checksum", checksum());
  }
}
