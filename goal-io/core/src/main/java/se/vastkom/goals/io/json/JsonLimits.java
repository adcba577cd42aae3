package se.vastkom.goals.io.json;

import se.vastkom.goals.words.Phrase;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The most of a document that is read before it is refused. The parser asks as it goes, so that
 * nothing beyond a limit is ever held; the exception carries the key of the sentence that names the
 * limit. Values that are read and released again, as the assessments are one by one, count towards
 * the total, but no longer towards those held. One use, one document.
 */
final class JsonLimits extends StreamReadConstraints {

  private static final long serialVersionUID = 1L;

  private static final int DEEPEST = 50;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_KEY = 200;

  private final long mostValues;
  private long letGo;

  JsonLimits(JsonSize size) {
    super(
        DEEPEST,
        size.limits().bytes(),
        size.held(),
        LONGEST_NUMBER,
        size.limits().characters(),
        LONGEST_KEY);
    this.mostValues = size.all();
  }

  /** Counts values that were read and are no longer held. */
  void letGo(long values) {
    letGo += values;
  }

  /** Returns the message for a document refused by these limits. */
  Phrase phrase(StreamConstraintsException refused) {
    String key = refused.getOriginalMessage();
    return switch (key) {
      case "json.too-deep" -> Phrase.of(key).with("most", getMaxNestingDepth());
      case "json.number-too-long" -> Phrase.of(key).with("most", getMaxNumberLength());
      case "json.text-too-long" -> Phrase.of(key).with("most", getMaxStringLength());
      case "json.key-too-long" -> Phrase.of(key).with("most", getMaxNameLength());
      case "json.too-many-values" -> Phrase.of(key).with("most", getMaxTokenCount());
      case "json.too-many-in-all" -> Phrase.of(key).with("most", mostValues);
      default -> Phrase.of("json.exponent");
    };
  }

  @Override
  public void validateNestingDepth(int depth) {
    refuse(depth > getMaxNestingDepth(), "json.too-deep");
  }

  @Override
  public void validateTokenCount(long count) {
    refuse(count > mostValues, "json.too-many-in-all");
    refuse(count - letGo > getMaxTokenCount(), "json.too-many-values");
  }

  @Override
  public void validateFPLength(int length) {
    refuse(length > getMaxNumberLength(), "json.number-too-long");
  }

  @Override
  public void validateIntegerLength(int length) {
    refuse(length > getMaxNumberLength(), "json.number-too-long");
  }

  @Override
  public void validateStringLength(int length) {
    refuse(length > getMaxStringLength(), "json.text-too-long");
  }

  @Override
  public void validateStringLengthLong(long length) {
    refuse(length > getMaxStringLength(), "json.text-too-long");
  }

  @Override
  public void validateNameLength(int length) {
    refuse(length > getMaxNameLength(), "json.key-too-long");
  }

  private static void refuse(boolean isBeyond, String key) {
    if (isBeyond) {
      throw new StreamConstraintsException(key);
    }
  }
}
