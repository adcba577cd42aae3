package se.vastkom.goals.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * A file that a document carries with it, such as the data that it was made from. Immutable.
 *
 * @see PdfReport
 */
public final class Attachment {

  private final String name;
  private final String mediaType;
  private final String description;
  private final byte[] bytes;

  /**
   * Creates a file to carry along.
   *
   * @param name its name, with its ending
   * @param mediaType what it is, such as {@code application/json}
   * @param description what it holds, in the language of the document
   * @param bytes its content
   */
  public Attachment(String name, String mediaType, String description, byte[] bytes) {
    this.name = requireNonNull(name, "name");
    this.mediaType = requireNonNull(mediaType, "mediaType");
    this.description = requireNonNull(description, "description");
    this.bytes = requireNonNull(bytes, "bytes").clone();
  }

  /** Returns the name of the file. */
  public String name() {
    return name;
  }

  /** Returns what the file is. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns what the file holds. */
  public String description() {
    return description;
  }

  /** Returns a copy of the file's content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && description.equals(that.description)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
