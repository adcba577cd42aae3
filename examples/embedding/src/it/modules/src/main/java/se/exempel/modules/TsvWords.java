package se.exempel.modules;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of {@link TsvReader}'s problems. */
public final class TsvWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> TsvWords.class.getResourceAsStream(file), language);
  }
}
