package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A file that is published beside the pages of an assessment, for others to use or to hold against
 * it.
 *
 * @param name its name, without where it lies
 * @param mediaType what it is to programs, such as {@code text/csv}
 * @param content what it holds, as a sentence without its point
 * @param bytes how large it is
 * @param sha256 the checksum of its bytes, in hexadecimal
 */
public record DataFile(String name, String mediaType, Phrase content, long bytes, String sha256) {

  private static final int THOUSAND = 1_000;

  public DataFile {
    requireNonNull(name, "name");
    requireNonNull(mediaType, "mediaType");
    requireNonNull(content, "content");
    requireNonNull(sha256, "sha256");
  }

  /** Returns a file of these bytes. */
  public static DataFile of(String name, String mediaType, Phrase content, byte[] bytes) {
    return new DataFile(
        name, mediaType, content, bytes.length, InputFile.of(content, bytes).sha256());
  }

  /** Returns its size as people read it: 14 kB, 1,2 MB; never 0. */
  public Part.Amount size() {
    long kilobytes = Math.max(1, (bytes + THOUSAND - 1) / THOUSAND);
    return kilobytes < THOUSAND
        ? new Part.Amount(Ratio.of(kilobytes), "kB")
        : new Part.Amount(
            Ratio.of(BigDecimal.valueOf(bytes, 6).setScale(1, RoundingMode.HALF_UP)), "MB");
  }
}
