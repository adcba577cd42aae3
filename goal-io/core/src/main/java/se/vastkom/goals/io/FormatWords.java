package se.vastkom.goals.io;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of the formats. */
public final class FormatWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public FormatWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> FormatWords.class.getResourceAsStream(file), language);
  }
}
