package se.vastkom.goals.io;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of the formats. */
public final class FormatWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(FormatWords.class, language);
  }
}
