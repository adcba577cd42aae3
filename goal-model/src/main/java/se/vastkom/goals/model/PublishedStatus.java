package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a source itself concluded of a goal. It is shown beside the verdict and is never a status,
 * and no rule asks about it.
 *
 * @param printed the word or the symbol, as printed
 * @param reading the key of the status that it was read as, such as {@code ej uppfyllt}; empty
 *     where it was read as none
 */
public record PublishedStatus(String printed, Optional<String> reading) {

  /**
   * Checks that something was printed.
   *
   * @throws IllegalArgumentException if the printed text is blank
   */
  public PublishedStatus {
    requireNonNull(printed, "printed");
    requireNonNull(reading, "reading");
    if (printed.isBlank()) {
      throw new IllegalArgumentException("Expected the word or symbol that was printed.");
    }
  }

  /** Creates a status that was not read as any of ours. */
  public PublishedStatus(String printed) {
    this(printed, Optional.empty());
  }

  /** Creates a status that was read as the one with this key. */
  public PublishedStatus(String printed, String reading) {
    this(printed, Optional.of(reading));
  }
}
