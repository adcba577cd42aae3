package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of a follow-up when it is published: nothing of it decides anything. Immutable.
 *
 * @param language "språk": the language that titles and comments are written in, such as {@code sv}
 * @param published "publicerad": the day it was published
 * @param corrected "rättad": the day it was last corrected
 * @param contact "kontakt": whom to ask; a function or an address, never a person; or blank
 * @param licence "licens": the terms on which others may use it, or blank
 * @param source "källa-länk": the address of what the figures come from
 * @param accessibility "tillgänglighet": the address of the publisher's accessibility statement
 * @param offersInputs "publicera": whether the files that it was read from may be published too,
 *     but never a survey
 */
public record Publication(
    String language,
    Optional<LocalDate> published,
    Optional<LocalDate> corrected,
    String contact,
    String licence,
    Optional<URI> source,
    Optional<URI> accessibility,
    boolean offersInputs) {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** Written in Swedish, of which nothing more is said. */
  public static final Publication UNSAID =
      new Publication(
          "sv", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty());

  /**
   * Checks the language and the addresses.
   *
   * @throws IllegalArgumentException if the language is not a code of two or three letters, or an
   *     address not one of the web
   */
  public Publication {
    requireNonNull(language, "language");
    requireNonNull(published, "published");
    requireNonNull(corrected, "corrected");
    requireNonNull(contact, "contact");
    requireNonNull(licence, "licence");
    requireNonNull(source, "source");
    requireNonNull(accessibility, "accessibility");
    if (!isLanguage(language)) {
      throw new IllegalArgumentException(
          "Expected a language such as sv or en; found '" + language + "'.");
    }
    if (source.filter(one -> !isOfWeb(one)).isPresent()
        || accessibility.filter(one -> !isOfWeb(one)).isPresent()) {
      throw new IllegalArgumentException("Expected addresses that begin with https:// or http://.");
    }
  }

  /** Creates what is said of a follow-up whose files are its publisher's own. */
  public Publication(
      String language,
      Optional<LocalDate> published,
      Optional<LocalDate> corrected,
      String contact,
      String licence,
      Optional<URI> source,
      Optional<URI> accessibility) {
    this(language, published, corrected, contact, licence, source, accessibility, false);
  }

  /** Returns whether a text is the code of a language. */
  public static boolean isLanguage(String text) {
    return LANGUAGE.matcher(text).matches();
  }

  /** Reads an address of the web; empty if the text is none. */
  public static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text.strip())).filter(Publication::isOfWeb);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfWeb(URI address) {
    return address.getHost() != null
        && address.getUserInfo() == null
        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
  }

  /** Returns the same of texts in another language. */
  public Publication in(String other) {
    return new Publication(
        other, published, corrected, contact, licence, source, accessibility, offersInputs);
  }

  /**
   * Returns what holds for another period too: all but its days, its source, and whether its files
   * may be published, which is decided of each.
   */
  public Publication unpublished() {
    return new Publication(
        language,
        Optional.empty(),
        Optional.empty(),
        contact,
        licence,
        Optional.empty(),
        accessibility);
  }
}
