package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.vastkom.goals.words.Phrase;

/**
 * A file that a follow-up was read from, so that a result can be held against it later. Its name is
 * not here: it may tell of a person, and a result is published.
 *
 * @param role what it is of the follow-up, as part of a sentence: "mål", "enkät"
 * @param sha256 the checksum of its bytes, in hexadecimal
 */
public record InputFile(Phrase role, String sha256) {

  public InputFile {
    requireNonNull(role, "role");
    requireNonNull(sha256, "sha256");
  }

  /** Returns a file of these bytes. */
  public static InputFile of(Phrase role, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new InputFile(role, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
